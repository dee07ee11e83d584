package io.proofline.vision.document.validate;

import java.util.Locale;

/** How one named check of a document came out. */
public enum CheckVerdict {
    PASS,
    WARN,
    FAIL,
    NOT_APPLICABLE;

    /** The snake_case word used in facts and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
