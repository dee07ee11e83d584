package io.proofline.vision.forensics;

import io.proofline.specimens.capture.Jpeg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures with known edits, and the same pictures without. */
final class EditedPictures {

    private EditedPictures() {}

    /** Something like a photograph: soft shapes of every brightness, edges, and a sensor's noise. */
    static BufferedImage scene(int width, int height, double noise, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(150, 150, 145));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 160; i++) {
            int grey = 30 + random.nextInt(190);
            graphics.setColor(new Color(grey, grey, Math.min(255, grey + 10)));
            int size = 10 + random.nextInt(width / 6);
            graphics.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size / 2 + 4);
        }
        graphics.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double shade = 12 * Math.sin(x / 23.0 + seed) + 9 * Math.cos(y / 17.0) + noise * random.nextGaussian();
                image.setRGB(x, y, shifted(image.getRGB(x, y), (int) Math.round(shade)));
            }
        }
        return image;
    }

    static void paste(BufferedImage target, BufferedImage piece, int x, int y) {
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(piece, x, y, null);
        graphics.dispose();
    }

    static BufferedImage copy(BufferedImage image, int x, int y, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paste(copy, image.getSubimage(x, y, width, height), 0, 0);
        return copy;
    }

    /** The picture after a journey through JPEG. */
    static BufferedImage throughJpeg(BufferedImage image, double quality) {
        return decoded(Jpeg.encode(image, quality));
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An entry of ASCII text in an EXIF directory. */
    record Text(int tag, String value) {}

    /** Puts an EXIF segment (big-endian TIFF, one directory) behind the start of a JPEG. */
    static byte[] withExif(byte[] jpeg, List<Text> texts) {
        ByteBuffer tiff = ByteBuffer.allocate(4096);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) texts.size());
        int data = 8 + 2 + 12 * texts.size() + 4;
        for (Text text : texts) {
            byte[] value = (text.value() + "\0").getBytes(StandardCharsets.US_ASCII);
            tiff.putShort((short) text.tag()).putShort((short) 2).putInt(value.length);
            if (value.length <= 4) {
                tiff.put(value).put(new byte[4 - value.length]);
            } else {
                tiff.putInt(data);
                int back = tiff.position();
                tiff.position(data);
                tiff.put(value);
                data = tiff.position();
                tiff.position(back);
            }
        }
        byte[] body = new byte[data];
        System.arraycopy(tiff.array(), 0, body, 0, data);
        return withSegment(jpeg, "Exif\0\0", body);
    }

    static byte[] withSegment(byte[] jpeg, String name, byte[] body) {
        byte[] head = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + head.length + body.length);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (2 + head.length + body.length));
        return file.put(head).put(body).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static int shifted(int rgb, int by) {
        int shifted = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            shifted = shifted << 8 | Math.max(0, Math.min(255, (rgb >> shift & 0xFF) + by));
        }
        return shifted;
    }
}
