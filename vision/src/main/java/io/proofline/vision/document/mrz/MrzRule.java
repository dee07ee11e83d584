package io.proofline.vision.document.mrz;

import java.util.Locale;

/** The rules that a zone can break. */
public enum MrzRule {
    /** Two lines or three. */
    LINE_COUNT,
    /** All lines of one of the formats' lengths. */
    LINE_LENGTH,
    /** Nothing but 0–9, A–Z and the filler. */
    CHARACTER,
    /** The first letter says what the document is, and fits the format. */
    DOCUMENT_CODE,
    /** A field keeps to its alphabet. */
    ALPHABET,
    /** A date exists in the calendar. */
    DATE,
    /** A name begins with a letter, and there is one. */
    NAMES,
    /** The digit computed is the digit printed. */
    CHECK_DIGIT;

    /** The snake_case word used in facts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
