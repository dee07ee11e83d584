package io.proofline.vision.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as senders make them, well and badly, drawn by Java's own codecs so as not to test OpenCV with itself. */
final class PictureFiles {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFiles() {}

    /** A red quarter at the top left of a blue ground. */
    static BufferedImage marked(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encode(marked(width, height), "jpg");
    }

    static byte[] progressiveJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(marked(width, height), null, null), progressive);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    static byte[] png(int width, int height) {
        return encode(marked(width, height), "png");
    }

    /** The picture as a camera held otherwise stores it: pixels turned, and the EXIF tag that says how. */
    static byte[] jpegStoredAs(int orientation, BufferedImage upright) {
        return withExif(encode(stored(orientation, upright), "jpg"), orientation);
    }

    /** A valid PNG of one bit a pixel, all black, which deflates to a thousandth of its size. */
    static byte[] blackPng(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PNG_SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {1, 0, 0, 0, 0});
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", deflatedZeros((long) height * ((width + 7) / 8 + 1))));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    static byte[] encode(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Puts an APP1 segment with one IFD entry, the orientation, behind the start mark. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + segment.capacity());
        return file.put(jpeg, 0, 2)
                .put(segment.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** TIFF 6.0, tag 274: where the stored first row and first column lie in the upright picture. */
    private static BufferedImage stored(int orientation, BufferedImage upright) {
        boolean sideways = orientation >= 5;
        int width = sideways ? upright.getHeight() : upright.getWidth();
        int height = sideways ? upright.getWidth() : upright.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int right = upright.getWidth() - 1;
        int bottom = upright.getHeight() - 1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int rgb =
                        switch (orientation) {
                            case 2 -> upright.getRGB(right - column, row);
                            case 3 -> upright.getRGB(right - column, bottom - row);
                            case 4 -> upright.getRGB(column, bottom - row);
                            case 5 -> upright.getRGB(row, column);
                            case 6 -> upright.getRGB(right - row, column);
                            case 7 -> upright.getRGB(right - row, bottom - column);
                            case 8 -> upright.getRGB(row, bottom - column);
                            default -> upright.getRGB(column, row);
                        };
                stored.setRGB(column, row, rgb);
            }
        }
        return stored;
    }

    private static byte[] deflatedZeros(long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[1 << 16];
            for (long left = count; left > 0; left -= zeros.length) {
                deflater.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        return chunk.putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }
}
