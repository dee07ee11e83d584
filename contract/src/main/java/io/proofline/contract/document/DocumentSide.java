package io.proofline.contract.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of a document, and so the picture that a place on it refers to. */
public enum DocumentSide {
    FRONT,
    BACK;

    /** The word used in JSON: {@code front} or {@code back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentSide> ofWord(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
