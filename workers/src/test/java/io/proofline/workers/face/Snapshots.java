package io.proofline.workers.face;

import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as they come out of the evidence store. */
final class Snapshots {

    private Snapshots() {}

    static byte[] selfie(Person person) {
        return jpeg(Portraits.selfie(person));
    }

    /** The face from brow to chin and hardly more. */
    static byte[] closeUp(Person person) {
        BufferedImage selfie = Portraits.selfie(person);
        int side = selfie.getWidth() * 2 / 5;
        int left = (selfie.getWidth() - side) / 2;
        int top = selfie.getHeight() / 2 - side * 7 / 10;
        BufferedImage cut = canvas(side, side);
        Graphics2D graphics = cut.createGraphics();
        graphics.drawImage(selfie, -left, -top, null);
        graphics.dispose();
        return jpeg(cut);
    }

    static byte[] portrait(Person person) {
        return jpeg(Portraits.portrait(person));
    }

    static byte[] together(Person one, Person other) {
        BufferedImage left = Portraits.selfie(one);
        BufferedImage right = Portraits.selfie(other);
        BufferedImage both = canvas(left.getWidth() + right.getWidth(), Math.max(left.getHeight(), right.getHeight()));
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(left, 0, 0, null);
        graphics.drawImage(right, left.getWidth(), 0, null);
        graphics.dispose();
        return jpeg(both);
    }

    static byte[] nobody() {
        return jpeg(canvas(640, 480));
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
