package io.proofline.casecore.casefile;

import java.util.Locale;

/** How a case ended. */
public enum CaseDecision {
    ACCEPTED,
    REJECTED,
    /** The applicant did not send what was asked for in time. */
    EXPIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseDecision ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
