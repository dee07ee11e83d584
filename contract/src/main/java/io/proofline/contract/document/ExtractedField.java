package io.proofline.contract.document;

import java.util.List;

/**
 * One field read from a document.
 *
 * @param name one of {@link FieldNames}
 * @param value normalised: ISO 8601 dates, alpha-3 states, sex M/F/X, upper-case Latin names
 * @param raw the characters as read
 * @param confidence 0..1
 * @param box x, y, width, height in the submitted picture, each as a fraction 0..1 of its upright width or height;
 *     empty if the place is not known
 */
public record ExtractedField(
        String name, String value, String raw, FieldSource source, double confidence, List<Double> box) {

    public ExtractedField {
        box = List.copyOf(box);
    }
}
