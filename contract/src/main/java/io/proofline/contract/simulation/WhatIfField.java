package io.proofline.contract.simulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * One thing that a model looks at.
 *
 * @param input name of the input data that it belongs to, e.g. {@code face_match}
 * @param path FEEL path, e.g. {@code face_match.facts.similarity}
 * @param label what the model's columns call it; the path where none does
 * @param choices the values that the model's cells name; of a choice all that there are
 * @param min of a number's slider; null for other kinds
 * @param max of a number's slider; null for other kinds
 * @param step of a number's slider; null for other kinds
 * @param value as the form shows it; empty if nothing is recorded
 */
public record WhatIfField(
        String input,
        String path,
        String label,
        Kind kind,
        List<String> choices,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        String value) {

    /** What can stand in a field. */
    public enum Kind {
        NUMBER,
        CHOICE,
        BOOLEAN,
        TEXT,
        /** Words, comma-separated. */
        WORDS,
        /** A list or a context, as JSON. */
        JSON
    }

    public WhatIfField {
        choices = List.copyOf(choices);
    }
}
