package io.proofline.specimens.capture;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Random;

/** Bad focus and a moving hand. */
final class Blur {

    private Blur() {}

    /** @param deviation in pixels, 0 for none */
    static BufferedImage gaussian(BufferedImage image, double deviation) {
        if (deviation <= 0) {
            return image;
        }
        int radius = (int) Math.ceil(3 * deviation);
        float[] weights = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    /** The mean of the picture along a straight way whose direction follows from the seed. */
    static Pixels moved(Pixels scene, double way, long seed) {
        if (way <= 0) {
            return scene;
        }
        double angle = new Random(seed ^ 0x6d6f7665).nextDouble() * Math.PI;
        int steps = (int) Math.ceil(way) + 1;
        Pixels moved = Pixels.blank(scene.width(), scene.height());
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int step = 0; step < steps; step++) {
                    double along = way * (step / (steps - 1.0) - 0.5);
                    int color = scene.nearest(x + along * Math.cos(angle), y + along * Math.sin(angle));
                    red += (color >> 16) & 0xff;
                    green += (color >> 8) & 0xff;
                    blue += color & 0xff;
                }
                moved.set(x, y, ((red / steps) << 16) | ((green / steps) << 8) | (blue / steps));
            }
        }
        return moved;
    }
}
