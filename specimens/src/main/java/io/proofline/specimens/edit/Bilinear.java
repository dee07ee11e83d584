package io.proofline.specimens.edit;

import java.awt.image.BufferedImage;

/** Colours between pixels. */
final class Bilinear {

    private Bilinear() {}

    /** Alpha 0..1, then red, green and blue 0..255 weighted by it; the place has to lie inside the picture. */
    static double[] argb(BufferedImage image, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        double[] sum = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            int dx = corner & 1;
            int dy = corner >> 1;
            double weight = (dx == 0 ? 1 - (u - x) : u - x) * (dy == 0 ? 1 - (v - y) : v - y);
            int color = image.getRGB(x + dx, y + dy);
            double alpha = weight * ((color >>> 24) / 255.0);
            sum[0] += alpha;
            sum[1] += alpha * ((color >> 16) & 0xff);
            sum[2] += alpha * ((color >> 8) & 0xff);
            sum[3] += alpha * (color & 0xff);
        }
        for (int channel = 1; channel < 4 && sum[0] > 0; channel++) {
            sum[channel] /= sum[0];
        }
        return sum;
    }
}
