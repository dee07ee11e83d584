package io.proofline.vision.forensics.plane;

/** The luminance table of ITU-T T.81 annex K.1, scaled to a quality as the Independent JPEG Group's encoder does. */
public final class StandardTable {

    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private StandardTable() {}

    /**
     * The table of a quality.
     *
     * @param quality 1..100
     * @return 64 steps in natural order, 1..255
     */
    public static int[] luma(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] table = new int[LUMA.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = Math.max(1, Math.min(255, (LUMA[i] * scale + 50) / 100));
        }
        return table;
    }
}
