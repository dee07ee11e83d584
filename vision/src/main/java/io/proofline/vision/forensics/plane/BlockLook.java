package io.proofline.vision.forensics.plane;

import java.util.Arrays;

/** How the blocks of a picture look: what is compared has to look alike first. */
public record BlockLook(double[] brightness, double[] texture) {

    /** Below and above, pixels are clipped and carry neither noise nor the traces of an encoder. */
    private static final double DARKEST = 6;

    private static final double BRIGHTEST = 249;

    public static BlockLook of(FrequencyBlocks blocks) {
        double[] brightness = new double[blocks.grid().count()];
        double[] texture = new double[brightness.length];
        for (int block = 0; block < brightness.length; block++) {
            brightness[block] = blocks.brightness(block);
            texture[block] = blocks.texture(block);
        }
        return new BlockLook(brightness, texture);
    }

    public boolean clipped(int block) {
        return brightness[block] < DARKEST || brightness[block] > BRIGHTEST;
    }

    /** The bin of each block among equally filled bins of brightness and texture. */
    int[] bins(int brightnessBins, int textureBins) {
        int[] bins = new int[brightness.length];
        double[] brightnessEdges = edges(brightness, brightnessBins);
        double[] textureEdges = edges(texture, textureBins);
        for (int i = 0; i < bins.length; i++) {
            bins[i] = bin(brightness[i], brightnessEdges) * textureBins + bin(texture[i], textureEdges);
        }
        return bins;
    }

    private static double[] edges(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[bins - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = sorted[(int) ((long) sorted.length * (i + 1) / bins)];
        }
        return edges;
    }

    private static int bin(double value, double[] edges) {
        int bin = 0;
        while (bin < edges.length && value >= edges[bin]) {
            bin++;
        }
        return bin;
    }
}
