package io.proofline.benchmarks.speed;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.catalogue.SpecimenKind;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photographs of specimen passports as today's telephones take them, of twelve megapixels. */
final class PassportPhotographs {

    static final double PIXELS = 12e6;
    /** Of a telephone's pictures at rest; the seed varies holder, background and noise. */
    private static final double MOST_DEGREES = 4;

    private PassportPhotographs() {}

    /**
     * One photograph.
     *
     * @param seed another seed, another holder, background and pose
     * @return JPEG of about {@link #PIXELS}
     */
    static byte[] take(long seed) {
        BufferedImage page = SpecimenKind.PASSPORT.make(seed).front().image();
        Capture capture = Capture.careful(seed).rotated(MOST_DEGREES * (seed % 3 - 1));
        double scale =
                Math.sqrt(PIXELS / pixels(Camera.photograph(page, capture).jpeg()));
        return Camera.photograph(scaled(page, scale), capture).jpeg();
    }

    private static double pixels(byte[] jpeg) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            return (double) picture.getWidth() * picture.getHeight();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage scaled(BufferedImage page, double scale) {
        int width = (int) Math.round(page.getWidth() * scale);
        int height = (int) Math.round(page.getHeight() * scale);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
