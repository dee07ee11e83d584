package io.proofline.contract.process;

import java.util.Locale;

/** What a reviewer decides. */
public enum ReviewVerdict {
    ACCEPT,
    REJECT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
