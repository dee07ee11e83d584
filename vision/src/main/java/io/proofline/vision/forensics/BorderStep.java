package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.Region;

/**
 * The straight borders around a portrait.
 *
 * @param sides how many of four were found
 * @param width of the narrowest, in pixels from paper to picture: a lens needs more than one
 */
record BorderStep(int sides, double width) {

    private static final double NEAREST = 0.6;
    private static final double FARTHEST = 1.3;
    private static final double CLEAR = 4;

    static BorderStep around(LumaPlane luma, Region face) {
        int sides = 0;
        double narrowest = 0;
        for (int side = 0; side < 4; side++) {
            double width = width(profile(luma, face, side));
            if (width > 0) {
                sides++;
                narrowest = narrowest == 0 ? width : Math.min(narrowest, width);
            }
        }
        return new BorderStep(sides, narrowest);
    }

    /** Mean brightness of lines parallel to a side, from near the face outwards. */
    private static double[] profile(LumaPlane luma, Region face, int side) {
        boolean across = side < 2;
        double reach = (across ? face.width() : face.height());
        int count = (int) (reach * (FARTHEST - NEAREST));
        double[] profile = new double[Math.max(0, count)];
        int outward = side % 2 == 0 ? -1 : 1;
        for (int i = 0; i < profile.length; i++) {
            double distance = outward * (reach * NEAREST + i);
            double sum = 0;
            int samples = 0;
            for (int k = -16; k <= 16; k++) {
                double along = k / 16.0 * 0.5 * (across ? face.height() : face.width());
                int x = (int) (face.centreX() + (across ? distance : along));
                int y = (int) (face.centreY() + (across ? along : distance));
                if (x >= 0 && y >= 0 && x < luma.width() && y < luma.height()) {
                    sum += luma.at(x, y);
                    samples++;
                }
            }
            profile[i] = samples == 0 ? (i == 0 ? 0 : profile[i - 1]) : sum / samples;
        }
        return profile;
    }

    /** Total step over steepest step at the clearest border; 0 if none is clear. */
    private static double width(double[] profile) {
        double sum = 0;
        double steepest = 0;
        int at = 0;
        for (int i = 1; i < profile.length; i++) {
            double step = Math.abs(profile[i] - profile[i - 1]);
            sum += step;
            if (step > steepest) {
                steepest = step;
                at = i;
            }
        }
        if (profile.length < 8 || steepest < CLEAR * sum / (profile.length - 1) || steepest < 4) {
            return 0;
        }
        int from = Math.max(0, at - 4);
        int to = Math.min(profile.length - 1, at + 3);
        return Math.abs(profile[to] - profile[from]) / steepest;
    }
}
