package io.proofline.decisions.backtest;

import java.time.Duration;

/**
 * How to run a back-test.
 *
 * @param threads that evaluate
 * @param flipsKept how many cases with another band are listed; all are counted
 * @param review how long a person takes for a case
 */
public record BackTestSettings(int threads, int flipsKept, Duration review) {

    public BackTestSettings {
        if (threads < 1 || flipsKept < 0 || review.isNegative()) {
            throw new IllegalArgumentException("A back-test needs a thread, and no negative figures.");
        }
    }

    /** As many threads as there are processors, a thousand flips, six minutes a review. */
    public static BackTestSettings usual() {
        return new BackTestSettings(Runtime.getRuntime().availableProcessors(), 1_000, Duration.ofMinutes(6));
    }
}
