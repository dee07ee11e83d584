package io.proofline.specimens.document;

import io.proofline.specimens.mrz.MrzContent;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a specimen shows.
 *
 * @param content what the machine-readable zone says
 * @param printed what the visual zone says; the same as {@code content} on an honest document
 * @param portrait 35:45, or null for a document without one
 * @param wrongCheckDigit true to print a machine-readable zone whose document number's check digit does not hold
 */
public record DocumentDescription(
        MrzContent content,
        MrzContent printed,
        LocalDate issueDate,
        String placeOfBirth,
        String authority,
        BufferedImage portrait,
        boolean wrongCheckDigit) {

    public DocumentDescription {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(printed, "printed");
    }

    /** An honest document. */
    public static DocumentDescription of(
            MrzContent content, LocalDate issueDate, String placeOfBirth, BufferedImage portrait) {
        return new DocumentDescription(
                content, content, issueDate, placeOfBirth, "MINISTRY OF THE INTERIOR", portrait, false);
    }

    /** The same document with a check digit that does not hold. */
    public DocumentDescription withWrongCheckDigit() {
        return new DocumentDescription(content, printed, issueDate, placeOfBirth, authority, portrait, true);
    }

    /** The same document whose visual zone says something else than its machine-readable zone. */
    public DocumentDescription printing(UnaryOperator<MrzContent> change) {
        return new DocumentDescription(
                content, change.apply(content), issueDate, placeOfBirth, authority, portrait, wrongCheckDigit);
    }

    /** The same document without a portrait. */
    public DocumentDescription withoutPortrait() {
        return new DocumentDescription(content, printed, issueDate, placeOfBirth, authority, null, wrongCheckDigit);
    }
}
