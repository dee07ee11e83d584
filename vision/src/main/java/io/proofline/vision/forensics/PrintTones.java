package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import java.util.Arrays;

/**
 * Brightness on and off the print of a line or of one character.
 *
 * @param ink mean brightness of what is printed, 0..255
 * @param paper mean brightness of what is not, 0..255
 * @param edge steepest step of an edge as a share of the contrast, 0..1: how sharp the print is
 * @param paperNoise robust deviation of the paper's pixels from their neighbours
 * @param stroke width of strokes, pixels
 */
record PrintTones(double ink, double paper, double edge, double paperNoise, double stroke) {

    private static final PrintTones NONE = new PrintTones(0, 0, 0, 0, 0);
    private static final double STEEPEST = 0.9;

    double contrast() {
        return paper - ink;
    }

    /**
     * Measures a part.
     *
     * @param ink for every pixel of the plane whether it is printed
     * @param beside whether it is so near to print that the print's edge reaches it
     */
    static PrintTones of(LumaPlane luma, boolean[] ink, boolean[] beside, int left, int top, int width, int height) {
        int across = luma.width();
        double inkSum = 0;
        double paperSum = 0;
        int inkCount = 0;
        int paperCount = 0;
        int edgeCount = 0;
        double[] noise = new double[width * height];
        int noises = 0;
        int[] steps = new int[256];
        int right = Math.min(left + width, across - 1);
        int bottom = Math.min(top + height, luma.height() - 1);
        for (int y = Math.max(1, top); y < bottom; y++) {
            for (int x = Math.max(1, left); x < right; x++) {
                int at = y * across + x;
                int value = luma.at(x, y);
                if (ink[at]) {
                    inkSum += value;
                    inkCount++;
                    boolean inside = ink[at - 1] && ink[at + 1] && ink[at - across] && ink[at + across];
                    edgeCount += inside ? 0 : 1;
                    int step = Math.max(
                            Math.abs(luma.at(x + 1, y) - luma.at(x - 1, y)),
                            Math.abs(luma.at(x, y + 1) - luma.at(x, y - 1)));
                    steps[step]++;
                } else if (!beside[at]) {
                    paperSum += value;
                    paperCount++;
                    noise[noises++] = Math.abs(value
                            - (luma.at(x - 1, y) + luma.at(x + 1, y) + luma.at(x, y - 1) + luma.at(x, y + 1)) / 4.0);
                }
            }
        }
        if (inkCount == 0 || paperCount == 0) {
            return NONE;
        }
        double contrast = Math.max(1, paperSum / paperCount - inkSum / inkCount);
        return new PrintTones(
                inkSum / inkCount,
                paperSum / paperCount,
                Math.min(1, quantile(steps, STEEPEST) / (2 * contrast)),
                trimmedMean(noise, noises),
                edgeCount == 0 ? 0 : 2.0 * inkCount / edgeCount);
    }

    /** Mean of the lower three quarters: a median of quantised pixels jumps, a mean follows every speck of print. */
    private static double trimmedMean(double[] noise, int count) {
        double[] sorted = Arrays.copyOf(noise, count);
        Arrays.sort(sorted);
        int kept = Math.max(1, count * 3 / 4);
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += sorted[i];
        }
        return sum / kept;
    }

    private static double quantile(int[] counts, double share) {
        long all = Arrays.stream(counts).asLongStream().sum();
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= share * all) {
                return value;
            }
        }
        return counts.length - 1;
    }
}
