package io.proofline.contract.document;

import java.util.List;

/**
 * One field read from a document.
 *
 * @param name one of {@link FieldNames}
 * @param value normalised: ISO 8601 dates, alpha-3 states, sex M/F/X, upper-case Latin names; text in another script
 *     as it is written
 * @param raw the characters as read
 * @param confidence 0..1
 * @param side the picture that the box refers to
 * @param box x, y, width, height in the submitted picture, each as a fraction 0..1 of its upright width or height;
 *     empty if the place is not known
 * @param language of the text, a BCP 47 tag such as {@code id} or {@code ur}; empty if unknown or if the value has no
 *     language, as a number has none
 */
public record ExtractedField(
        String name,
        String value,
        String raw,
        FieldSource source,
        double confidence,
        DocumentSide side,
        List<Double> box,
        String language) {

    public ExtractedField {
        box = List.copyOf(box);
    }
}
