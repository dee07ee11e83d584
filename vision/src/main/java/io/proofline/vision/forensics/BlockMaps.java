package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.FrequencyBlocks;
import io.proofline.vision.forensics.plane.StandardTable;
import java.util.Arrays;

/** The figures of single blocks that several methods build on. */
final class BlockMaps {

    private static final int MODES = 64;
    private static final int FINE = 9;

    private BlockMaps() {}

    /**
     * How much each block would lose if it were compressed again: root mean square of the coefficients' remainders
     * (Krawetz, "A picture's worth", 2007, measured on coefficients instead of pixels).
     *
     * @param quality 1..100, by the table of the standard
     */
    static BlockMap loss(Exhibit exhibit, int quality, int modes) {
        int[] table = StandardTable.luma(quality);
        FrequencyBlocks blocks = exhibit.blocks();
        return BlockMap.of(blocks.grid(), block -> {
            if (exhibit.look().clipped(block)) {
                return Double.NaN;
            }
            double sum = 0;
            int count = 0;
            for (int mode = 1; mode < MODES; mode++) {
                if (FrequencyBlocks.frequency(mode) <= modes) {
                    double steps = blocks.at(block, mode) / table[mode];
                    double rest = (steps - Math.rint(steps)) * table[mode];
                    sum += rest * rest;
                    count++;
                }
            }
            return Math.sqrt(sum / count);
        });
    }

    /** Standard deviation of each block's noise, from the median size of its finest coefficients. */
    static BlockMap noise(Exhibit exhibit) {
        FrequencyBlocks blocks = exhibit.blocks();
        int fine = (int) java.util.stream.IntStream.range(0, MODES)
                .filter(mode -> FrequencyBlocks.frequency(mode) >= FINE)
                .count();
        return BlockMap.of(blocks.grid(), block -> {
            if (exhibit.look().clipped(block)) {
                return Double.NaN;
            }
            double[] sizes = new double[fine];
            int next = 0;
            for (int mode = 0; mode < MODES; mode++) {
                if (FrequencyBlocks.frequency(mode) >= FINE) {
                    sizes[next++] = Math.abs(blocks.at(block, mode));
                }
            }
            Arrays.sort(sizes);
            return sizes[fine / 2] / 0.6745;
        });
    }
}
