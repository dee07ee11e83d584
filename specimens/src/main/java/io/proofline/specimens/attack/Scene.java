package io.proofline.specimens.attack;

import static io.proofline.specimens.attack.Draw.between;

import java.util.Random;

/** A medium held before a camera, a little turned and tilted, with a room behind it and a lamp that it reflects. */
final class Scene {

    private final LightMap shown;
    private final Medium medium;
    private final double turn;
    private final double tiltAcross;
    private final double tiltDown;
    private final double glare;
    private final double glareX;
    private final double glareY;
    private final double glareReach;
    private final double veil;
    private final double gain;
    private final Room room;

    Scene(LightMap shown, Medium medium, Random random) {
        this.shown = shown;
        this.medium = medium;
        this.turn = Math.toRadians(4 * random.nextGaussian());
        this.tiltAcross = between(random, -0.15, 0.15);
        this.tiltDown = between(random, -0.15, 0.15);
        this.glare = random.nextDouble() < 0.4 ? between(random, 40, 260) : 0;
        this.glareX = between(random, -0.4, 0.4);
        this.glareY = between(random, -0.4, 0.4);
        this.glareReach = between(random, 0.03, 0.25);
        this.veil = Math.max(0, between(random, -15, 25));
        this.gain = between(random, 0.8, 1.2);
        this.room = new Room(random);
    }

    /** @see Retake#attack */
    LightMap photographed(double margin, double scale) {
        double source = Math.max(1, 1 / scale);
        LightMap sharp = source > 1 ? shown.blurred(0.4 * source) : shown;
        double seen = 1 + 2 * margin;
        int width = (int) Math.max(1, Math.round(shown.width() * scale * seen));
        int height = (int) Math.max(1, Math.round(shown.height() * scale + 2 * margin * shown.width() * scale));
        LightMap result = LightMap.dark(width, height);
        double[] light = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = (x - width / 2.0) / (scale * shown.width());
                double fromY = (y - height / 2.0) / (scale * shown.width());
                light(sharp, fromX, fromY, scale, light);
                result.set(x, y, light);
            }
        }
        return result;
    }

    /** The light from a direction, given in widths of the shown picture from its middle. */
    private void light(LightMap sharp, double fromX, double fromY, double scale, double[] light) {
        double far = 1 + tiltAcross * fromX + tiltDown * fromY;
        double u = (fromX * Math.cos(turn) + fromY * Math.sin(turn)) / far;
        double v = (fromY * Math.cos(turn) - fromX * Math.sin(turn)) / far;
        double halfHeight = 0.5 * sharp.height() / sharp.width();
        double beyond = Math.max(Math.abs(u) - 0.5, Math.abs(v) - halfHeight);
        if (beyond > medium.edge()) {
            room.light(fromX, fromY, light);
            return;
        }
        if (beyond > 0) {
            medium.edge(light);
        } else {
            sharp.at((u + 0.5) * sharp.width() - 0.5, (v + halfHeight) * sharp.width() - 0.5, light);
            medium.show(light, u * scale * sharp.width(), v * scale * sharp.width());
        }
        double distance = Math.hypot(fromX - glareX, fromY - glareY) / glareReach;
        double reflected = veil + glare * Math.exp(-distance * distance);
        for (int channel = 0; channel < 3; channel++) {
            light[channel] = gain * (light[channel] + reflected);
        }
    }
}
