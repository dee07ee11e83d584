package io.proofline.specimens.attack;

/** Spreads the light of a picture over the range that a file can hold, as cameras do. */
final class Levels {

    private static final double OUTLIERS = 0.01;
    private static final int STEPS = 512;

    private Levels() {}

    /** Takes the darkest and the brightest hundredth of the picture to the given levels, 0..255. */
    static void corrected(LightMap seen, double black, double white) {
        float[] light = seen.light();
        int[] levels = new int[STEPS];
        for (int i = 0; i < light.length; i++) {
            levels[(int) Math.max(0, Math.min(STEPS - 1, light[i]))]++;
        }
        double darkest = percentile(levels, light.length, OUTLIERS);
        double brightest = Math.max(darkest + 40, percentile(levels, light.length, 1 - OUTLIERS));
        double gain = (white - black) / (brightest - darkest);
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (black + gain * (light[i] - darkest));
        }
    }

    private static int percentile(int[] levels, int all, double share) {
        double left = share * all;
        int level = 0;
        while (level < STEPS - 1 && left >= levels[level]) {
            left -= levels[level++];
        }
        return level;
    }
}
