package io.proofline.contract.check;

import java.util.Locale;

/** How a check ended. {@link #ERROR} means that it could not be made, and says nothing about the applicant. */
public enum Outcome {
    PASS,
    WARN,
    FAIL,
    ERROR;

    /** The word used in decision tables, process variables and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
