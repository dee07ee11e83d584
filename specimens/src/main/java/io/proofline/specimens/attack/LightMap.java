package io.proofline.specimens.attack;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture as light.
 *
 * @param light red, green and blue in turn, row by row, 0..255 and beyond until it is developed
 */
record LightMap(int width, int height, float[] light) {

    static LightMap of(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        float[] light = new float[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            light[3 * i] = rgb[i] >> 16 & 0xff;
            light[3 * i + 1] = rgb[i] >> 8 & 0xff;
            light[3 * i + 2] = rgb[i] & 0xff;
        }
        return new LightMap(image.getWidth(), image.getHeight(), light);
    }

    static LightMap dark(int width, int height) {
        return new LightMap(width, height, new float[3 * width * height]);
    }

    BufferedImage toImage() {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = level(light[3 * i]) << 16 | level(light[3 * i + 1]) << 8 | level(light[3 * i + 2]);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** The colour between four pixels; places outside take that of the nearest edge. */
    void at(double x, double y, double[] color) {
        double u = Math.max(0, Math.min(width - 1.001, x));
        double v = Math.max(0, Math.min(height - 1.001, y));
        int left = (int) u;
        int top = (int) v;
        int right = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, height - 1);
        double fx = u - left;
        double fy = v - top;
        for (int channel = 0; channel < 3; channel++) {
            double upper = get(left, top, channel) * (1 - fx) + get(right, top, channel) * fx;
            double lower = get(left, below, channel) * (1 - fx) + get(right, below, channel) * fx;
            color[channel] = upper * (1 - fy) + lower * fy;
        }
    }

    float get(int x, int y, int channel) {
        return light[3 * (y * width + x) + channel];
    }

    void set(int x, int y, double[] color) {
        for (int channel = 0; channel < 3; channel++) {
            light[3 * (y * width + x) + channel] = (float) color[channel];
        }
    }

    /** Gaussian, by rows and then by columns. */
    LightMap blurred(double deviation) {
        int radius = (int) Math.ceil(2.5 * deviation);
        if (radius == 0) {
            return this;
        }
        return along(deviation, radius, 1, 0).along(deviation, radius, 0, 1);
    }

    private LightMap along(double deviation, int radius, int stepX, int stepY) {
        LightMap result = dark(width, height);
        double[] weights = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            weights[i] = Math.exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        double[] color = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Arrays.fill(color, 0);
                for (int i = -radius; i <= radius; i++) {
                    int fromX = Math.max(0, Math.min(width - 1, x + i * stepX));
                    int fromY = Math.max(0, Math.min(height - 1, y + i * stepY));
                    double weight = weights[Math.abs(i)] / sum;
                    for (int channel = 0; channel < 3; channel++) {
                        color[channel] += weight * get(fromX, fromY, channel);
                    }
                }
                result.set(x, y, color);
            }
        }
        return result;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}
