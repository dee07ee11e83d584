package io.proofline.vision.liveness.signal;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.DFT_COMPLEX_OUTPUT;
import static org.bytedeco.opencv.global.opencv_core.dft;

import io.proofline.vision.image.NativeScope;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The logarithm of a windowed picture's power by frequency, 256 × 256, row by row, the constant part at index 0; a
 * frequency of {@code r} means r cycles in 256 pixels.
 */
final class Spectrum {

    static final int SIDE = NativeDetail.MOST;
    static final int HIGHEST = SIDE / 2;

    /** The frequency of each place, rounded. */
    private static final int[] RINGS = ringOfPlace();

    private final double[] power = new double[SIDE * SIDE];
    private final double[] rings = new double[HIGHEST];

    /** @param values {@code width} × {@code height}, row by row; neither side above 256 */
    Spectrum(double[] values, int width, int height) {
        float[] windowed = windowed(values, width, height);
        float[] complex = NativeScope.call(() -> {
            Mat signal = new Mat(SIDE, SIDE, CV_32FC1);
            new FloatPointer(signal.data()).put(windowed);
            Mat transformed = new Mat();
            dft(signal, transformed, DFT_COMPLEX_OUTPUT, 0);
            float[] copy = new float[2 * SIDE * SIDE];
            new FloatPointer(transformed.data()).get(copy);
            return copy;
        });
        for (int i = 0; i < power.length; i++) {
            double real = complex[2 * i];
            double imaginary = complex[2 * i + 1];
            power[i] = Math.log(real * real + imaginary * imaginary + 1);
        }
        averageRings();
    }

    /** How far a frequency stands above the mean over all directions; 0 beyond {@link #HIGHEST}. */
    double excess(int across, int down) {
        int place = Math.floorMod(down, SIDE) * SIDE + Math.floorMod(across, SIDE);
        return RINGS[place] < HIGHEST ? power[place] - rings[RINGS[place]] : 0;
    }

    /** The mean over all directions from one frequency to another, the latter not included. */
    double band(int from, int to) {
        double sum = 0;
        for (int frequency = from; frequency < to; frequency++) {
            sum += rings[frequency];
        }
        return sum / (to - from);
    }

    private void averageRings() {
        int[] counts = new int[HIGHEST];
        for (int place = 0; place < power.length; place++) {
            int ring = RINGS[place];
            if (ring < HIGHEST) {
                rings[ring] += power[place];
                counts[ring]++;
            }
        }
        for (int ring = 0; ring < HIGHEST; ring++) {
            rings[ring] /= counts[ring];
        }
    }

    private static int[] ringOfPlace() {
        int[] ring = new int[SIDE * SIDE];
        for (int down = -HIGHEST; down < HIGHEST; down++) {
            for (int across = -HIGHEST; across < HIGHEST; across++) {
                ring[Math.floorMod(down, SIDE) * SIDE + Math.floorMod(across, SIDE)] =
                        (int) Math.round(Math.hypot(across, down));
            }
        }
        return ring;
    }

    /** Hann's window, so that the edges of the crop do not show as frequencies, around the mean. */
    private static float[] windowed(double[] values, int width, int height) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        float[] windowed = new float[SIDE * SIDE];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double weight = hann(x, width) * hann(y, height);
                windowed[y * SIDE + x] = (float) ((values[y * width + x] - mean) * weight);
            }
        }
        return windowed;
    }

    private static double hann(int place, int length) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (place + 0.5) / length);
    }
}
