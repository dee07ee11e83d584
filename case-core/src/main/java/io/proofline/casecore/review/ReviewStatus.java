package io.proofline.casecore.review;

import java.util.Locale;

/** Where a review task stands. */
public enum ReviewStatus {
    WAITING,
    CLAIMED,
    /** Put aside until a date, then waiting again. */
    ON_HOLD,
    DECIDED,
    /** Ended without a decision: the applicant was asked, or the second person did not agree. */
    RETURNED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
