package io.proofline.specimens.capture;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/**
 * A picture as plain numbers, which is many times faster to walk through than an image.
 *
 * @param rgb row by row, 0xRRGGBB
 */
record Pixels(int width, int height, int[] rgb) {

    static Pixels of(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    static Pixels blank(int width, int height) {
        return new Pixels(width, height, new int[width * height]);
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    int at(int x, int y) {
        return rgb[y * width + x];
    }

    void set(int x, int y, int color) {
        rgb[y * width + x] = color;
    }

    /** Colours every pixel by its place. */
    void fill(IntBinaryOperator color) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                set(x, y, color.applyAsInt(x, y));
            }
        }
    }

    /** The pixel at a place, or the nearest one if the place lies outside. */
    int nearest(double x, double y) {
        int column = (int) Math.round(Math.max(0, Math.min(width - 1.0, x)));
        int row = (int) Math.round(Math.max(0, Math.min(height - 1.0, y)));
        return at(column, row);
    }

    /** A colour under another light, with something added to each channel. */
    static int exposed(int rgb, double factor, double added) {
        int lit = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((rgb >> shift) & 0xff) * factor + added;
            lit = lit << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
        }
        return lit;
    }

    boolean contains(double u, double v) {
        return u >= 0 && v >= 0 && u <= width - 1 && v <= height - 1;
    }

    /** The weighted mean of the four pixels around a place inside the picture. */
    int between(double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int right = Math.min(x + 1, width - 1);
        int below = Math.min(y + 1, height - 1);
        double fx = u - x;
        double fy = v - y;
        int a = at(x, y);
        int b = at(right, y);
        int c = at(x, below);
        int d = at(right, below);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper = ((a >> shift) & 0xff) * (1 - fx) + ((b >> shift) & 0xff) * fx;
            double lower = ((c >> shift) & 0xff) * (1 - fx) + ((d >> shift) & 0xff) * fx;
            mixed = mixed << 8 | (int) Math.round(upper * (1 - fy) + lower * fy);
        }
        return mixed;
    }
}
