package io.proofline.specimens.capture;

import java.util.Random;

/** The shadow of somebody who stands between the light and the document: one side of a line, with a soft edge. */
final class Shadow {

    private static final double EDGE = 0.06;

    private Shadow() {}

    /** @param depth share of the light that is taken away, 0..1 */
    static void cast(Pixels scene, double depth, long seed) {
        if (depth <= 0) {
            return;
        }
        Random random = new Random(seed ^ 0x73686164);
        double angle = random.nextDouble() * 2 * Math.PI;
        double offset = (random.nextDouble() - 0.5) * 0.3 * scene.width();
        double edge = EDGE * scene.width();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                double beyond = (x - scene.width() / 2.0) * Math.cos(angle)
                        + (y - scene.height() / 2.0) * Math.sin(angle)
                        - offset;
                double within = Math.max(0, Math.min(1, 0.5 + beyond / (2 * edge)));
                scene.set(x, y, Pixels.exposed(scene.at(x, y), 1 - depth * within, 0));
            }
        }
    }
}
