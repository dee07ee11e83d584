package io.proofline.decisions.backtest;

/** Hears how far a back-test is, and may end it. */
@FunctionalInterface
public interface BackTestProgress {

    BackTestProgress SILENT = (done, expected) -> true;

    /**
     * Called now and then, by one thread at a time.
     *
     * @param done cases handed out for evaluation
     * @param expected cases in all, about
     * @return false to cancel; what was done so far becomes the result
     */
    boolean goOn(long done, long expected);
}
