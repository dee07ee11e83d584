package io.proofline.vision.document.locate;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;

import io.proofline.vision.document.ocr.Corner;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Where and in which direction a picture changes: the gradient of whichever colour channel changes most. */
final class EdgeField {

    /** Of a blurred step of ten grey levels. */
    private static final double EDGE = 25;
    /** How squarely the gradient must cross a side to count as its edge: cosine of 30 degrees. */
    private static final double ACROSS = 0.866;

    private static final int REACH = 2;
    private static final int SAMPLES = 48;
    /** Corners are often round, so a side is asked for along its middle. */
    private static final double CORNER_SHARE = 0.06;

    private final int width;
    private final int height;
    private final float[] gradientX;
    private final float[] gradientY;

    private EdgeField(int width, int height, float[] gradientX, float[] gradientY) {
        this.width = width;
        this.height = height;
        this.gradientX = gradientX;
        this.gradientY = gradientY;
    }

    /**
     * Of a small picture.
     *
     * @param picture 8 bits, three channels
     */
    static EdgeField of(Mat picture) {
        int size = picture.rows() * picture.cols();
        float[] bestX = new float[size];
        float[] bestY = new float[size];
        Mat smooth = new Mat();
        GaussianBlur(picture, smooth, new Size(5, 5), 0);
        for (int channel = 0; channel < picture.channels(); channel++) {
            Mat plane = new Mat();
            extractChannel(smooth, plane, channel);
            float[] x = derivative(plane, 1, 0);
            float[] y = derivative(plane, 0, 1);
            for (int i = 0; i < size; i++) {
                if (x[i] * x[i] + y[i] * y[i] > bestX[i] * bestX[i] + bestY[i] * bestY[i]) {
                    bestX[i] = x[i];
                    bestY[i] = y[i];
                }
            }
        }
        return new EdgeField(picture.cols(), picture.rows(), bestX, bestY);
    }

    private static float[] derivative(Mat plane, int acrossOrder, int downOrder) {
        Mat derivative = new Mat();
        Sobel(plane, derivative, CV_32F, acrossOrder, downOrder);
        float[] values = new float[plane.rows() * plane.cols()];
        new FloatPointer(derivative.data()).get(values);
        return values;
    }

    /** The share of a straight side along which the picture changes across it, 0..1; what lies outside has no edge. */
    double support(Corner from, Corner to) {
        double length = from.distanceTo(to);
        double normalX = (to.y() - from.y()) / length;
        double normalY = -(to.x() - from.x()) / length;
        int edges = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double share = CORNER_SHARE + (1 - 2 * CORNER_SHARE) * (i + 0.5) / SAMPLES;
            if (edgeAt(from.towards(to, share), normalX, normalY)) {
                edges++;
            }
        }
        return edges / (double) SAMPLES;
    }

    private boolean edgeAt(Corner place, double normalX, double normalY) {
        for (int off = -REACH; off <= REACH; off++) {
            int x = (int) Math.round(place.x() + off * normalX);
            int y = (int) Math.round(place.y() + off * normalY);
            if (x < 0 || y < 0 || x >= width || y >= height) {
                continue;
            }
            float gx = gradientX[y * width + x];
            float gy = gradientY[y * width + x];
            double across = Math.abs(gx * normalX + gy * normalY);
            if (across >= EDGE && across >= ACROSS * Math.hypot(gx, gy)) {
                return true;
            }
        }
        return false;
    }
}
