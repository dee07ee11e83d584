package io.proofline.specimens.people;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Cuts portraits and selfies out of the pictures. */
public final class Portraits {

    /** ICAO 9303-3 portraits are 35 mm by 45 mm, and chin to crown takes 70 to 80 per cent of the height. */
    private static final double PORTRAIT_RATIO = 35.0 / 45;

    private static final double FACE_SHARE_OF_PORTRAIT = 0.58;
    private static final int PORTRAIT_HEIGHT = 540;
    /** A selfie shows some surroundings: its width in widths of the face. */
    private static final double SELFIE_WIDTH_IN_FACES = 3.2;

    private static final double SELFIE_RATIO = 3.0 / 4;
    private static final int SELFIE_HEIGHT = 1280;

    private static final Map<Integer, BufferedImage> PICTURES = new ConcurrentHashMap<>();

    private Portraits() {}

    /** 420×540 pixels, as it would be handed in for a document. */
    public static BufferedImage portrait(Person person) {
        FaceAt face = person.inDocument();
        double height = face.height() / FACE_SHARE_OF_PORTRAIT;
        return cut(
                picture(face.picture()),
                face.centreX(),
                face.centreY() - height * 0.03,
                height * PORTRAIT_RATIO,
                height,
                PORTRAIT_HEIGHT);
    }

    /** 960×1280 pixels, as a telephone would take it. */
    public static BufferedImage selfie(Person person) {
        FaceAt face = person.beforeCamera();
        double width = Math.max(face.width(), face.height() * 0.8) * SELFIE_WIDTH_IN_FACES;
        return cut(
                picture(face.picture()),
                face.centreX(),
                face.centreY() + face.height() * 0.1,
                width,
                width / SELFIE_RATIO,
                SELFIE_HEIGHT);
    }

    /** Shrinks the cut, keeping its shape, where it would reach beyond the picture. */
    private static BufferedImage cut(
            BufferedImage source, double centreX, double centreY, double width, double height, int targetHeight) {
        double fit = Math.min(1, Math.min(source.getWidth() / width, source.getHeight() / height));
        double w = width * fit;
        double h = height * fit;
        double x = Math.max(0, Math.min(source.getWidth() - w, centreX - w / 2));
        double y = Math.max(0, Math.min(source.getHeight() - h, centreY - h / 2));
        int targetWidth = (int) Math.round(targetHeight * w / h);
        BufferedImage target = new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                source, 0, 0, targetWidth, targetHeight, (int) x, (int) y, (int) (x + w), (int) (y + h), null);
        graphics.dispose();
        return target;
    }

    private static BufferedImage picture(int number) {
        return PICTURES.computeIfAbsent(number, Portraits::load);
    }

    private static BufferedImage load(int number) {
        String name = "/io/proofline/specimens/people/" + number + ".jpg";
        try (InputStream stream = Portraits.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The picture " + name + " is missing; the build fetches it.");
            }
            return ImageIO.read(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The picture " + name + " cannot be read.", unreadable);
        }
    }
}
