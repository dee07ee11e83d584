package io.proofline.benchmarks.evaluate;

import java.util.Arrays;
import java.util.Collection;

/** Nearest-rank percentiles of measured times. */
public final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Percentiles of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The value at or below which a share (0..1) of the values lies, to one decimal; 0 if there are none. */
    public double at(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        double value = sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
        return Math.round(value * 10) / 10.0;
    }
}
