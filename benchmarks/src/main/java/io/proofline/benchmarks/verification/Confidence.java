package io.proofline.benchmarks.verification;

import java.util.Locale;

/**
 * The interval of Clopper and Pearson ("The use of confidence or fiducial limits", 1934) in which a rate lies with 95 %
 * confidence. It takes the trials for independent; pairs that share a person are not, so that the truth is wider.
 *
 * @param low 0..1
 * @param high 0..1
 */
public record Confidence(double low, double high) {

    private static final double EACH_SIDE = 0.025;
    private static final int STEPS = 60;

    /**
     * Of a rate that was counted.
     *
     * @param hits 0 to {@code trials}
     * @param trials 1 or more
     */
    public static Confidence of(long hits, long trials) {
        if (trials < 1 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException(hits + " of " + trials + " is no rate.");
        }
        double low = hits == 0 ? 0 : root(p -> 1 - atMost(hits - 1, trials, p) - EACH_SIDE);
        double high = hits == trials ? 1 : root(p -> EACH_SIDE - atMost(hits, trials, p));
        return new Confidence(low, high);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f..%.4f", low, high);
    }

    private interface Rising {
        double at(double p);
    }

    private static double root(Rising function) {
        double below = 0;
        double above = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (below + above) / 2;
            if (function.at(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    /** The chance of at most k hits in n trials at rate p, by summing in logarithms. */
    private static double atMost(long k, long n, double p) {
        double term = n * Math.log1p(-p);
        double odds = Math.log(p) - Math.log1p(-p);
        double sum = Math.exp(term);
        for (long i = 1; i <= k; i++) {
            term += Math.log((double) (n - i + 1) / i) + odds;
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }
}
