package io.proofline.contract.process;

import java.util.Locale;

/** What a reviewer would override by accepting a case, and so why a second person has to agree. */
public enum ReviewOverride {
    /** Nothing; one person decides. */
    NONE,
    HARD_STOP,
    FRAUD_FLAG,
    /** The score is below the bound that the table sets. */
    LOW_SCORE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReviewOverride ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
