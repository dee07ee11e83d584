package io.proofline.casecore.review;

import java.util.Locale;

/** What a review task is for. */
public enum ReviewKind {
    /** The case waits for a decision. */
    REVIEW,
    /** The case waits for a second person to agree with the first. */
    APPROVAL,
    /** A look back at what the tables decided; the case waits for nothing. */
    QUALITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
