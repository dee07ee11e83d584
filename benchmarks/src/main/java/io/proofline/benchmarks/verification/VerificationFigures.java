package io.proofline.benchmarks.verification;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Error rates of one-to-one verification (ISO/IEC 19795-1), where a pair is accepted from a threshold on.
 *
 * @param genuine similarities of pairs of one person, ascending; treat as immutable
 * @param impostor similarities of pairs of two people, ascending; treat as immutable
 */
public record VerificationFigures(double[] genuine, double[] impostor) {

    public VerificationFigures {
        if (genuine.length == 0 || impostor.length == 0) {
            throw new IllegalArgumentException("Figures need genuine and impostor pairs, at least one of each.");
        }
        Arrays.sort(genuine);
        Arrays.sort(impostor);
    }

    public static VerificationFigures of(Collection<Double> genuine, Collection<Double> impostor) {
        return new VerificationFigures(array(genuine), array(impostor));
    }

    /** False match rate: impostor pairs that a threshold accepts, 0..1. */
    public double falseMatchRate(double threshold) {
        return 1 - below(impostor, threshold);
    }

    /** False non-match rate: genuine pairs that a threshold turns away, 0..1. */
    public double falseNonMatchRate(double threshold) {
        return below(genuine, threshold);
    }

    /** The lowest threshold whose false match rate is at most the given one. */
    public double thresholdFor(double falseMatchRate) {
        int accepted = (int) Math.floor(falseMatchRate * impostor.length);
        return accepted >= impostor.length ? impostor[0] : Math.nextUp(impostor[impostor.length - 1 - accepted]);
    }

    /** The rate at which both errors meet, 0..1: the mean of the two where they come nearest. */
    public double equalErrorRate() {
        double nearest = Double.POSITIVE_INFINITY;
        double rate = 1;
        for (double[] scores : new double[][] {genuine, impostor}) {
            for (double threshold : scores) {
                double match = falseMatchRate(threshold);
                double nonMatch = falseNonMatchRate(threshold);
                if (Math.abs(match - nonMatch) < nearest) {
                    nearest = Math.abs(match - nonMatch);
                    rate = (match + nonMatch) / 2;
                }
            }
        }
        return rate;
    }

    public String describe() {
        return String.format(
                Locale.ROOT,
                "genuine %d (min %.3f, p1 %.3f, p5 %.3f, median %.3f), impostor %d (median %.3f, p99 %.3f, p99.9 %.3f,"
                        + " max %.3f), EER %.4f",
                genuine.length,
                genuine[0],
                at(genuine, 0.01),
                at(genuine, 0.05),
                at(genuine, 0.5),
                impostor.length,
                at(impostor, 0.5),
                at(impostor, 0.99),
                at(impostor, 0.999),
                impostor[impostor.length - 1],
                equalErrorRate());
    }

    private static double below(double[] sorted, double threshold) {
        int position = Arrays.binarySearch(sorted, threshold);
        int first = position < 0 ? -position - 1 : position;
        while (first > 0 && sorted[first - 1] == threshold) {
            first--;
        }
        return (double) first / sorted.length;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
