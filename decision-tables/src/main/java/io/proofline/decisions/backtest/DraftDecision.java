package io.proofline.decisions.backtest;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a draft makes of one case.
 *
 * @param band {@link Effect#FAILED} if it could not decide
 * @param queue for cases in review
 * @param failure why it could not decide, without values of the case
 * @param tooLong its evaluation was stopped, after long work for nothing
 */
public record DraftDecision(
        String band, Optional<BigDecimal> score, Optional<String> queue, Optional<String> failure, boolean tooLong) {

    /** What was decided, or left undecided, in due time. */
    public DraftDecision(String band, Optional<BigDecimal> score, Optional<String> queue, Optional<String> failure) {
        this(band, score, queue, failure, false);
    }

    /** @param cause without values of the case */
    public static DraftDecision failed(String cause) {
        return new DraftDecision(Effect.FAILED, Optional.empty(), Optional.empty(), Optional.of(cause));
    }

    static DraftDecision tooLong(String cause) {
        return new DraftDecision(Effect.FAILED, Optional.empty(), Optional.empty(), Optional.of(cause), true);
    }
}
