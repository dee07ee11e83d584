package io.proofline.contract.model;

import java.util.Objects;

/**
 * One thing that speaks against a model, or that its author should look at.
 *
 * @param code stable, in kebab-case, e.g. {@code element-not-allowed}
 * @param elementId of the element it is about, or of the nearest one around it that has an id; empty for the whole file
 * @param message a sentence for the author
 * @param place inside the element, or in the file, e.g. {@code rule 3, input 2 (Similarity)} or {@code line 12}; may be
 *     empty
 */
public record Finding(Severity severity, String code, String elementId, String message, String place) {

    /** Whether a model can go live with it. */
    public enum Severity {
        /** The model may not run. */
        ERROR,
        /** The model runs, but perhaps not as its author means. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(elementId, "elementId");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(place, "place");
    }

    public static Finding error(String code, String elementId, String message, String place) {
        return new Finding(Severity.ERROR, code, elementId, message, place);
    }

    public static Finding warning(String code, String elementId, String message, String place) {
        return new Finding(Severity.WARNING, code, elementId, message, place);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
