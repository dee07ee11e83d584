package io.proofline.contract.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a field's value was found. */
public enum FieldSource {
    MRZ,
    VISUAL_ZONE,
    /** A barcode of one or two dimensions, as its data says it. */
    BARCODE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldSource> ofWord(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst();
    }
}
