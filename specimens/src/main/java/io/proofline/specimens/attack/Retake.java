package io.proofline.specimens.attack;

import static io.proofline.specimens.attack.Draw.between;

import io.proofline.specimens.capture.Jpeg;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Takes pictures: of people as they are, or of a medium that shows them. One lens, sensor and encoder for both. */
public final class Retake {

    /** Most cameras spread what they see over the whole range, whether or not the scene had black and white in it. */
    private static final double CORRECTING_CAMERAS = 0.6;

    private Retake() {}

    /**
     * The same person before another camera in other light: nothing of an attack is in it.
     *
     * @param scale size of the result in sizes of the original
     * @return a JPEG file
     */
    public static byte[] genuine(BufferedImage person, double scale, long seed) {
        Random random = new Random(seed);
        LightMap original = LightMap.of(person);
        int width = side(person.getWidth() * scale);
        int height = side(person.getHeight() * scale);
        LightMap seen = resized(original, width, height);
        double exposure = between(random, 0.75, 1.2);
        double warmth = between(random, -1, 1);
        double[] tint = {exposure * (1 + 0.08 * warmth), exposure, exposure * (1 - 0.1 * warmth)};
        double haze = Math.max(0, between(random, -15, 15));
        return develop(lit(seen, tint, haze), random);
    }

    /**
     * A presentation attack: the picture shown by a medium and photographed.
     *
     * @param margin how much is seen beyond the picture's edges, in its widths; negative where the camera is so close
     *     that the edges are not seen
     * @param scale size of the shown picture in the result, in sizes of the original
     * @return a JPEG file
     */
    public static byte[] attack(BufferedImage shown, AttackSpecies species, double margin, double scale, long seed) {
        Random random = new Random(seed);
        Medium medium = species.medium(random);
        return develop(new Scene(LightMap.of(shown), medium, random).photographed(margin, scale), random);
    }

    private static byte[] develop(LightMap seen, Random random) {
        LightMap focused = seen.blurred(between(random, 0.25, 1.1));
        if (random.nextDouble() < CORRECTING_CAMERAS) {
            Levels.corrected(focused, between(random, 0, 10), between(random, 225, 255));
        }
        double noise = between(random, 0.5, 5);
        float[] light = focused.light();
        for (int i = 0; i < light.length; i++) {
            light[i] += (float) (noise * random.nextGaussian());
        }
        return Jpeg.encode(focused.toImage(), between(random, 0.6, 0.95));
    }

    private static LightMap lit(LightMap seen, double[] tint, double haze) {
        float[] light = seen.light();
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (haze + tint[i % 3] * light[i]);
        }
        return seen;
    }

    private static LightMap resized(LightMap original, int width, int height) {
        double across = (double) original.width() / width;
        double down = (double) original.height() / height;
        LightMap source = across > 1 ? original.blurred(0.4 * across) : original;
        LightMap result = LightMap.dark(width, height);
        double[] color = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                source.at((x + 0.5) * across - 0.5, (y + 0.5) * down - 0.5, color);
                result.set(x, y, color);
            }
        }
        return result;
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
