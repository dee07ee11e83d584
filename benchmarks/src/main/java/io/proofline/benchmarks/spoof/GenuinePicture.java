package io.proofline.benchmarks.spoof;

import java.awt.image.BufferedImage;

/** A picture of a person as they were, and a name that all pictures of that person share. */
record GenuinePicture(String identity, BufferedImage image) {

    private static final int PROBES = 40;
    private static final double GREY = 6;

    /** True for pictures without colours, which cannot show what a medium does to colours. */
    boolean isGrey() {
        double chroma = 0;
        for (int row = 0; row < PROBES; row++) {
            for (int column = 0; column < PROBES; column++) {
                int rgb = image.getRGB(column * image.getWidth() / PROBES, row * image.getHeight() / PROBES);
                int red = rgb >> 16 & 0xff;
                int green = rgb >> 8 & 0xff;
                int blue = rgb & 0xff;
                chroma += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            }
        }
        return chroma / (PROBES * PROBES) < GREY;
    }
}
