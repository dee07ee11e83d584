package io.proofline.contract.document;

import java.util.Locale;

/** Where a field's value was found. */
public enum FieldSource {
    MRZ,
    VISUAL_ZONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
