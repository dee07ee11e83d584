package io.proofline.specimens.attack;

import static io.proofline.specimens.attack.Draw.between;

import java.util.Random;

/** What stands behind a medium: walls of several shades, out of focus. */
final class Room {

    private static final int WALLS = 4;

    private final double[][] colors = new double[WALLS][3];
    private final double[] edges = new double[WALLS];
    private final double softness;

    Room(Random random) {
        double warmth = between(random, -0.2, 1);
        for (int wall = 0; wall < WALLS; wall++) {
            double bright = between(random, 30, 230);
            double hue = between(random, -12, 12);
            colors[wall] = new double[] {bright * (1 + 0.06 * warmth) + hue, bright, bright * (1 - 0.1 * warmth) - hue};
            edges[wall] = between(random, -1, 1);
        }
        this.softness = between(random, 0.01, 0.2);
    }

    void light(double x, double y, double[] light) {
        System.arraycopy(colors[0], 0, light, 0, 3);
        for (int wall = 1; wall < WALLS; wall++) {
            double across = wall % 2 == 0 ? x : y;
            double share = 1 / (1 + Math.exp(-(across - edges[wall]) / softness));
            for (int channel = 0; channel < 3; channel++) {
                light[channel] = light[channel] * (1 - share) + colors[wall][channel] * share;
            }
        }
    }
}
