package io.proofline.casecore.casefile;

import java.util.Locale;

/** Where a case stands. */
public enum CaseStatus {
    /** Checks are running, or waiting for a worker. */
    PROCESSING,
    /** The applicant has been asked for evidence. */
    AWAITING_EVIDENCE,
    /** A person has to decide. */
    IN_REVIEW,
    /** Decided; nothing moves any more. */
    COMPLETED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
