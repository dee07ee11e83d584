package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.FrequencyBlocks;
import java.util.Optional;

/**
 * One mode's histogram of quantised coefficients. A coefficient quantised twice, with different steps, leaves periodic
 * peaks and gaps in it (Popescu and Farid, "Statistical tools for digital forensics", 2004); by them each block can be
 * asked whether it went through both (Lin et al., "Fast, automatic and fine-grained tampered JPEG image detection via
 * DCT coefficient analysis", 2009).
 */
final class QuantisationHistory {

    private static final int REACH = 120;
    private static final int LONGEST_PERIOD = 12;
    private static final int LEAST_COUNT = 6;
    private static final int LEAST_BINS = 16;

    private final int mode;
    private final int step;
    private final double[] histogram = new double[2 * REACH + 1];
    private int period = 1;
    private double contrast;

    QuantisationHistory(FrequencyBlocks blocks, int mode, int step) {
        this.mode = mode;
        this.step = step;
        for (int block = 0; block < blocks.grid().count(); block++) {
            int level = level(blocks, block);
            if (Math.abs(level) <= REACH) {
                histogram[level + REACH]++;
            }
        }
        for (int tried = 2; tried <= LONGEST_PERIOD; tried++) {
            double clear = contrast(tried);
            if (clear > 1.15 * contrast) {
                contrast = clear;
                period = tried;
            }
        }
    }

    /** How far the multiples of the best period stand above the levels between them, 0..1. */
    double contrast() {
        return contrast;
    }

    int period() {
        return period;
    }

    /**
     * What a block's coefficient says against its having been quantised twice: logarithm of the odds, 0 if nothing.
     */
    double oddsAgainst(FrequencyBlocks blocks, int block) {
        int level = level(blocks, block);
        if (Math.abs(level) < period || Math.abs(level) > REACH - period) {
            return 0;
        }
        double around = 0;
        int from = level + REACH - period / 2;
        for (int i = 0; i < period; i++) {
            around += histogram[from + i] + 1;
        }
        return Math.log((1.0 / period) / ((histogram[level + REACH] + 1) / around));
    }

    private int level(FrequencyBlocks blocks, int block) {
        return Math.round(blocks.at(block, mode) / step);
    }

    private double contrast(int tried) {
        double on = 0;
        double off = 0;
        int bins = 0;
        for (int i = tried; i < histogram.length - tried; i++) {
            int level = i - REACH;
            if (Math.abs(level) <= 1) {
                continue;
            }
            double mean = 0;
            for (int k = -tried / 2; k < tried - tried / 2; k++) {
                mean += histogram[i + k] / tried;
            }
            if (mean * tried < LEAST_COUNT) {
                continue;
            }
            bins++;
            if (level % tried == 0) {
                on += histogram[i] / mean;
            } else {
                off += histogram[i] / mean;
            }
        }
        if (bins < Math.max(LEAST_BINS, 3 * tried)) {
            return 0;
        }
        double share = on / (on + off);
        return Math.max(0, (share - 1.0 / tried) / (1 - 1.0 / tried));
    }

    /** The sum of several histories' odds for every block. */
    static Optional<BlockMap> oddsAgainst(FrequencyBlocks blocks, Iterable<QuantisationHistory> histories) {
        double[] odds = new double[blocks.grid().count()];
        boolean any = false;
        for (QuantisationHistory history : histories) {
            any = true;
            for (int block = 0; block < odds.length; block++) {
                odds[block] += Math.max(-1.5, Math.min(1.5, history.oddsAgainst(blocks, block)));
            }
        }
        return any ? Optional.of(new BlockMap(blocks.grid(), odds)) : Optional.empty();
    }
}
