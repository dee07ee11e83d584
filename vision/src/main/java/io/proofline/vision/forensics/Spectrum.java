package io.proofline.vision.forensics;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.DFT_COMPLEX_OUTPUT;
import static org.bytedeco.opencv.global.opencv_core.dft;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.NativeScope;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The spectrum of a square window. Regular patterns are single lines in it, above the smooth fall-off of natural
 * pictures. Lines on the axes are left out: text lines, frames and the encoder's blocks stand there.
 */
final class Spectrum {

    static final int SIDE = 256;
    private static final int HALF = SIDE / 2;
    private static final int LOWEST = 14;
    private static final int NEAR_AXIS = 4;
    private static final int RINGS = 24;

    private static final double[] HANN = hann();
    /** Which ring a frequency lies in, by its sizes across and down. */
    private static final int[] RING = rings();

    private final float[] logs;

    private Spectrum(float[] logs) {
        this.logs = logs;
    }

    static Spectrum of(LumaPlane luma, int x, int y) {
        float[] window = new float[SIDE * SIDE];
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                window[v * SIDE + u] = (float) ((luma.at(x + u, y + v) - 128) * HANN[u] * HANN[v]);
            }
        }
        float[] complex = new float[2 * SIDE * SIDE];
        NativeScope.call(() -> {
            Mat input = new Mat(SIDE, SIDE, CV_32F);
            new FloatPointer(input.data()).put(window);
            Mat output = new Mat();
            dft(input, output, DFT_COMPLEX_OUTPUT, 0);
            new FloatPointer(output.data()).get(complex);
            return null;
        });
        float[] logs = new float[SIDE * SIDE];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(1 + size(complex[2 * i], complex[2 * i + 1]));
        }
        return new Spectrum(logs);
    }

    /** The strongest regular pattern. */
    Lattice strongest() {
        double[] mean = new double[RINGS];
        double[] deviation = new double[RINGS];
        statistics(mean, deviation);
        double best = 0;
        int bestU = 0;
        int bestV = 0;
        for (int v = -HALF + 1; v < HALF; v++) {
            for (int u = 0; u < HALF; u++) {
                if (counts(u, v)) {
                    double stands = stands(u, v, mean, deviation);
                    if (stands > best && peak(u, v)) {
                        best = stands;
                        bestU = u;
                        bestV = v;
                    }
                }
            }
        }
        if (best == 0) {
            return Lattice.NONE;
        }
        double frequency = Math.hypot(bestU, bestV) / SIDE;
        double angle = (Math.toDegrees(Math.atan2(bestV, bestU)) + 180) % 180;
        return new Lattice(best, frequency, angle, crossed(bestU, bestV, mean, deviation));
    }

    /** Screens and dot lattices have a second wave across the first, of about the same length. */
    private double crossed(int u, int v, double[] mean, double[] deviation) {
        double best = 0;
        for (int dv = -4; dv <= 4; dv++) {
            for (int du = -4; du <= 4; du++) {
                int cu = -v + du;
                int cv = u + dv;
                if (Math.abs(cu) < HALF && Math.abs(cv) < HALF && ring(cu, cv) < RINGS) {
                    best = Math.max(best, stands(cu, cv, mean, deviation));
                }
            }
        }
        return best;
    }

    private boolean counts(int u, int v) {
        return u * u + v * v >= LOWEST * LOWEST
                && ring(u, v) < RINGS
                && Math.abs(u) > NEAR_AXIS
                && Math.abs(v) > NEAR_AXIS
                && !ofBlocks(u)
                && !ofBlocks(v);
    }

    private static boolean ofBlocks(int frequency) {
        int line = SIDE / 8;
        int off = Math.floorMod(frequency, line);
        return Math.min(off, line - off) <= 1;
    }

    private boolean peak(int u, int v) {
        double own = log(u, v);
        return own >= log(u + 1, v) && own >= log(u - 1, v) && own >= log(u, v + 1) && own >= log(u, v - 1);
    }

    private double stands(int u, int v, double[] mean, double[] deviation) {
        int ring = ring(u, v);
        return (log(u, v) - mean[ring]) / deviation[ring];
    }

    private double log(int u, int v) {
        return logs[Math.floorMod(v, SIDE) * SIDE + Math.floorMod(u, SIDE)];
    }

    private static int ring(int u, int v) {
        return RING[Math.abs(u) * (HALF + 1) + Math.abs(v)];
    }

    private static double size(double real, double imaginary) {
        return Math.sqrt(real * real + imaginary * imaginary);
    }

    private static double[] hann() {
        double[] hann = new double[SIDE];
        Arrays.setAll(hann, i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (SIDE - 1)));
        return hann;
    }

    private static int[] rings() {
        int[] rings = new int[(HALF + 1) * (HALF + 1)];
        Arrays.setAll(rings, i -> (int) (size(Math.floorDiv(i, HALF + 1), i % (HALF + 1)) * RINGS / HALF));
        return rings;
    }

    private void statistics(double[] mean, double[] deviation) {
        double[] squares = new double[RINGS];
        int[] counts = new int[RINGS];
        for (int v = -HALF + 1; v < HALF; v++) {
            for (int u = 0; u < HALF; u++) {
                int ring = ring(u, v);
                if (ring < RINGS && Math.abs(u) > NEAR_AXIS && Math.abs(v) > NEAR_AXIS) {
                    double value = log(u, v);
                    mean[ring] += value;
                    squares[ring] += value * value;
                    counts[ring]++;
                }
            }
        }
        for (int ring = 0; ring < RINGS; ring++) {
            int count = Math.max(1, counts[ring]);
            mean[ring] /= count;
            deviation[ring] = Math.sqrt(Math.max(0.04, squares[ring] / count - mean[ring] * mean[ring]));
        }
    }
}
