package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;

/** Looks for the frame of a screen: an evenly dark band along a side of the picture that ends in a straight edge. */
final class ScreenFrame {

    private static final int SAMPLES = 64;
    private static final int DARK = 45;
    private static final double EVEN = 10;
    private static final double THINNEST = 0.015;
    private static final double THICKEST = 0.2;
    private static final double STRAIGHT = 0.01;

    private ScreenFrame() {}

    /** How many of the four sides have one, 0..4. */
    static int darkSides(LumaPlane luma) {
        int sides = 0;
        for (int side = 0; side < 4; side++) {
            if (dark(luma, side)) {
                sides++;
            }
        }
        return sides;
    }

    private static boolean dark(LumaPlane luma, int side) {
        int depth = side < 2 ? luma.width() : luma.height();
        double[] ends = new double[SAMPLES];
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double along = 0.2 + 0.6 * i / SAMPLES;
            int reach = 0;
            while (reach < THICKEST * depth) {
                int value = at(luma, side, along, reach);
                if (value > 2 * DARK) {
                    break;
                }
                sum += value;
                squares += (double) value * value;
                count++;
                reach++;
            }
            ends[i] = (double) reach / depth;
        }
        if (count == 0) {
            return false;
        }
        double mean = sum / count;
        double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
        return mean < DARK && spread < EVEN && straight(ends);
    }

    /** The band's edge may run askew, but it has to be a line. */
    private static boolean straight(double[] ends) {
        double first = ends[SAMPLES / 8];
        double last = ends[SAMPLES - 1 - SAMPLES / 8];
        double slope = (last - first) / (SAMPLES - 1 - 2 * (SAMPLES / 8));
        int off = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double expected = first + slope * (i - SAMPLES / 8);
            if (ends[i] < THINNEST || ends[i] > 0.95 * THICKEST || Math.abs(ends[i] - expected) > STRAIGHT) {
                off++;
            }
        }
        return off <= SAMPLES / 8;
    }

    private static int at(LumaPlane luma, int side, double along, int reach) {
        return switch (side) {
            case 0 -> luma.at(reach, (int) (along * luma.height()));
            case 1 -> luma.at(luma.width() - 1 - reach, (int) (along * luma.height()));
            case 2 -> luma.at((int) (along * luma.width()), reach);
            default -> luma.at((int) (along * luma.width()), luma.height() - 1 - reach);
        };
    }
}
