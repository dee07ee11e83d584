package io.proofline.specimens.attack;

import static io.proofline.specimens.attack.Draw.between;

import java.util.Random;

/**
 * A print on paper: inks reach neither the black nor the colours of a scene, the room's light tints the paper, and
 * colours are made of dots on grids turned against each other.
 *
 * @param edge width of the white margin in widths of the picture
 * @param paper red, green and blue of the unprinted paper under the room's light, 0..255
 * @param ink the darkest that the inks reach, 0..255
 * @param saturation factor
 * @param pitch pixels of the camera from dot to dot
 * @param dots how far the dots are seen, 0..1
 * @param wave length in pixels over which the paper bends
 * @param bend how far the bend darkens, 0..1
 */
record Sheet(
        double edge, double[] paper, double ink, double saturation, double pitch, double dots, double wave, double bend)
        implements Medium {

    /** Usual angles of the red-, green- and blue-absorbing inks: cyan, magenta, yellow. */
    private static final double[] ANGLES = {Math.toRadians(15), Math.toRadians(75), 0};

    static Sheet any(Random random) {
        double warmth = between(random, -0.6, 1);
        double bright = between(random, 170, 245);
        double[] paper = {bright * (1 + 0.06 * warmth), bright, bright * (1 - 0.14 * warmth)};
        return new Sheet(
                random.nextDouble() < 0.3 ? 0 : between(random, 0.01, 0.12),
                paper,
                between(random, 8, 50),
                between(random, 0.45, 0.95),
                between(random, 1.2, 4.5),
                between(random, 0, 0.35) * random.nextDouble(),
                between(random, 200, 900),
                between(random, 0, 0.2));
    }

    @Override
    public void show(double[] light, double across, double down) {
        Draw.saturate(light, saturation);
        double shade = 1 + bend * Math.sin(2 * Math.PI * across / wave);
        for (int channel = 0; channel < 3; channel++) {
            double tone = Math.max(0, Math.min(1, light[channel] / 255));
            double screened = tone + dots * 2 * tone * (1 - tone) * dot(ANGLES[channel], across, down);
            light[channel] = (ink + (paper[channel] - ink) * screened) * shade;
        }
    }

    @Override
    public void edge(double[] light) {
        System.arraycopy(paper, 0, light, 0, 3);
    }

    private double dot(double angle, double across, double down) {
        double u = across * Math.cos(angle) + down * Math.sin(angle);
        double v = down * Math.cos(angle) - across * Math.sin(angle);
        return (Math.cos(2 * Math.PI * u / pitch) + Math.cos(2 * Math.PI * v / pitch)) / 2;
    }
}
