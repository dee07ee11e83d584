package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns pixels into the planes of numbers that models take: channel by channel, row by row, each value {@code (x -
 * mean) / deviation} of its channel.
 *
 * @param means one a channel, in the order of the planes, on the scale 0..255
 * @param deviations likewise
 * @param redFirst true for planes red-green-blue, false for blue-green-red; of no effect on a grey picture
 */
public record PixelPlanes(double[] means, double[] deviations, boolean redFirst) {

    /** The figures that networks trained on ImageNet expect. */
    public static PixelPlanes imageNet(boolean redFirst) {
        double[] means = {0.485 * 255, 0.456 * 255, 0.406 * 255};
        double[] deviations = {0.229 * 255, 0.224 * 255, 0.225 * 255};
        return new PixelPlanes(means, deviations, redFirst);
    }

    /** The same mean and deviation for every channel. */
    public static PixelPlanes uniform(double mean, double deviation, boolean redFirst) {
        double[] means = {mean, mean, mean};
        double[] deviations = {deviation, deviation, deviation};
        return new PixelPlanes(means, deviations, redFirst);
    }

    /**
     * Lays the planes of a matrix out.
     *
     * @param mat 8 bits, one channel or three in the order blue-green-red
     * @return channels × rows × columns values
     */
    public float[] of(Mat mat) {
        if (mat.depth() != CV_8U || mat.channels() > means.length) {
            throw new IllegalArgumentException("Pixels of 8 bits in at most " + means.length + " channels are taken.");
        }
        int channels = mat.channels();
        int area = Math.multiplyExact(mat.rows(), mat.cols());
        byte[] pixels = bytes(mat, area * channels);
        float[] planes = new float[pixels.length];
        for (int channel = 0; channel < channels; channel++) {
            int plane = redFirst ? channels - 1 - channel : channel;
            float[] values = valuesOf(plane);
            int target = plane * area;
            for (int source = channel; source < pixels.length; source += channels) {
                planes[target++] = values[pixels[source] & 0xFF];
            }
        }
        return planes;
    }

    private float[] valuesOf(int plane) {
        float[] values = new float[256];
        for (int level = 0; level < values.length; level++) {
            values[level] = (float) ((level - means[plane]) / deviations[plane]);
        }
        return values;
    }

    private static byte[] bytes(Mat mat, int count) {
        byte[] bytes = new byte[count];
        if (mat.isContinuous()) {
            copy(mat, bytes);
        } else {
            try (Mat whole = mat.clone()) {
                copy(whole, bytes);
            }
        }
        return bytes;
    }

    private static void copy(Mat mat, byte[] bytes) {
        try (BytePointer data = mat.data()) {
            data.get(bytes);
        }
    }
}
