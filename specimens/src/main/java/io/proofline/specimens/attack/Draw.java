package io.proofline.specimens.attack;

import java.util.Random;

/** Draws of chance, and the arithmetic of colour that media share. */
final class Draw {

    private Draw() {}

    static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Moves a colour from (factor below 1) or towards (above 1) full saturation at the same luma. */
    static void saturate(double[] light, double factor) {
        double luma = 0.299 * light[0] + 0.587 * light[1] + 0.114 * light[2];
        for (int channel = 0; channel < 3; channel++) {
            light[channel] = luma + factor * (light[channel] - luma);
        }
    }
}
