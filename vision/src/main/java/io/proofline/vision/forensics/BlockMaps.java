package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockLook;
import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.FrequencyBlocks;
import io.proofline.vision.forensics.plane.StandardTable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The figures of single blocks that several methods build on; each map is made once. Safe for several threads. */
final class BlockMaps {

    private static final int MODES = 64;
    private static final int FINE = 9;

    private final FrequencyBlocks blocks;
    private final BlockLook look;
    private final Map<Loss, BlockMap> losses = new ConcurrentHashMap<>();
    private final BlockMap noise;

    /** What a map of losses depends on. */
    private record Loss(int quality, int modes) {}

    BlockMaps(FrequencyBlocks blocks, BlockLook look) {
        this.blocks = blocks;
        this.look = look;
        this.noise = makeNoise();
    }

    /**
     * How much each block would lose if it were compressed again: root mean square of the coefficients' remainders
     * (Krawetz, "A picture's worth", 2007, measured on coefficients instead of pixels).
     *
     * @param quality 1..100, by the table of the standard
     * @param modes highest sum of frequencies that counts, 1..14
     */
    BlockMap loss(int quality, int modes) {
        return losses.computeIfAbsent(new Loss(quality, modes), asked -> makeLoss(quality, modes));
    }

    private BlockMap makeLoss(int quality, int modes) {
        int[] table = StandardTable.luma(quality);
        int[] counted = IntStream.range(1, MODES)
                .filter(mode -> FrequencyBlocks.frequency(mode) <= modes)
                .toArray();
        return BlockMap.of(blocks.grid(), block -> {
            if (look.clipped(block)) {
                return Double.NaN;
            }
            double sum = 0;
            for (int mode : counted) {
                double steps = blocks.at(block, mode) / table[mode];
                double rest = (steps - Math.rint(steps)) * table[mode];
                sum += rest * rest;
            }
            return Math.sqrt(sum / counted.length);
        });
    }

    /** Standard deviation of each block's noise, from the median size of its finest coefficients. */
    BlockMap noise() {
        return noise;
    }

    private BlockMap makeNoise() {
        int[] fine = IntStream.range(0, MODES)
                .filter(mode -> FrequencyBlocks.frequency(mode) >= FINE)
                .toArray();
        return BlockMap.of(blocks.grid(), block -> {
            if (look.clipped(block)) {
                return Double.NaN;
            }
            double[] sizes = new double[fine.length];
            for (int i = 0; i < fine.length; i++) {
                sizes[i] = Math.abs(blocks.at(block, fine[i]));
            }
            Arrays.sort(sizes);
            return sizes[fine.length / 2] / 0.6745;
        });
    }
}
