package io.proofline.specimens.capture;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Photographs flat pictures: lays documents down, turns, tilts, holds, blurs, lights and compresses them. */
public final class Camera {

    private Camera() {}

    /** A document lying somewhere. */
    public static Photograph photograph(BufferedImage document, Capture capture) {
        Random random = new Random(capture.seed());
        Frame frame = Frame.of(document.getWidth(), document.getHeight(), capture.pose(), capture.seed());
        Pixels scene = capture.backdrop().paint(frame.width(), frame.height(), random);
        frame.lay(Pixels.of(document), scene);
        if (capture.fingers() > 0) {
            scene = Fingers.over(scene, frame, capture.fingers(), capture.seed());
        }
        return new Photograph(finish(scene, capture, random), frame.corners());
    }

    /** A picture that fills the frame, e.g. a selfie. Pose, backdrop, fingers, shadow and glare do not apply. */
    public static byte[] develop(BufferedImage picture, Capture capture) {
        return finish(Pixels.of(picture), capture.glaring(0).shaded(0), new Random(capture.seed()));
    }

    private static byte[] finish(Pixels scene, Capture capture, Random random) {
        Pixels focused = Pixels.of(Blur.gaussian(scene.toImage(), capture.lens().blur()));
        Pixels seen = Blur.moved(focused, capture.lens().motion(), capture.seed());
        Shadow.cast(seen, capture.light().shadow(), capture.seed());
        expose(seen, capture, random);
        return Jpeg.encode(seen.toImage(), capture.jpegQuality());
    }

    /** Light, glare and the sensor's noise. */
    private static void expose(Pixels scene, Capture capture, Random random) {
        double glareX = scene.width() * (0.35 + 0.3 * random.nextDouble());
        double glareY = scene.height() * (0.3 + 0.3 * random.nextDouble());
        double reach = 0.14 * scene.width();
        Light light = capture.light();
        double noise = capture.lens().noise();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                double added = noise == 0 ? 0 : random.nextGaussian() * noise;
                if (light.glare() > 0) {
                    double distance = ((x - glareX) * (x - glareX) + (y - glareY) * (y - glareY)) / (2 * reach * reach);
                    added += 400 * light.glare() * Math.exp(-distance);
                }
                scene.set(x, y, Pixels.exposed(scene.at(x, y), light.brightness(), added));
            }
        }
    }
}
