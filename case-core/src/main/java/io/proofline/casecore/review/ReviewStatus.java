package io.proofline.casecore.review;

import java.util.Locale;

/** Where a review task stands. */
public enum ReviewStatus {
    WAITING,
    CLAIMED,
    DECIDED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
