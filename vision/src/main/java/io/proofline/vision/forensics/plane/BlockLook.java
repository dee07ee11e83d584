package io.proofline.vision.forensics.plane;

import java.util.Arrays;

/**
 * How the blocks of a picture look: what is compared has to look alike first.
 *
 * @param alike the blocks of each of equally filled bins of brightness and texture
 */
public record BlockLook(double[] brightness, double[] texture, int[][] alike) {

    /** Below and above, pixels are clipped and carry neither noise nor the traces of an encoder. */
    private static final double DARKEST = 6;

    private static final double BRIGHTEST = 249;
    private static final int BRIGHTNESS_BINS = 4;
    private static final int TEXTURE_BINS = 6;

    public static BlockLook of(FrequencyBlocks blocks) {
        double[] brightness = new double[blocks.grid().count()];
        double[] texture = new double[brightness.length];
        for (int block = 0; block < brightness.length; block++) {
            brightness[block] = blocks.brightness(block);
            texture[block] = blocks.texture(block);
        }
        return new BlockLook(brightness, texture, alike(brightness, texture));
    }

    public boolean clipped(int block) {
        return brightness[block] < DARKEST || brightness[block] > BRIGHTEST;
    }

    private static int[][] alike(double[] brightness, double[] texture) {
        double[] brightnessEdges = edges(brightness, BRIGHTNESS_BINS);
        double[] textureEdges = edges(texture, TEXTURE_BINS);
        int[] bins = new int[brightness.length];
        int[] sizes = new int[BRIGHTNESS_BINS * TEXTURE_BINS];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = bin(brightness[i], brightnessEdges) * TEXTURE_BINS + bin(texture[i], textureEdges);
            sizes[bins[i]]++;
        }
        int[][] alike = new int[sizes.length][];
        Arrays.setAll(alike, bin -> new int[sizes[bin]]);
        int[] next = new int[sizes.length];
        for (int i = 0; i < bins.length; i++) {
            alike[bins[i]][next[bins[i]]++] = i;
        }
        return alike;
    }

    private static double[] edges(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[bins - 1];
        if (sorted.length == 0) {
            return edges;
        }
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
