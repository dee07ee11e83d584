package io.proofline.vision.forensics;

import io.proofline.vision.image.Region;
import java.util.Objects;

/**
 * A field that the document reader found.
 *
 * @param name one of {@code FieldNames}
 * @param area in pixels of the upright picture
 */
public record PrintedField(String name, Region area) {

    public PrintedField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(area, "area");
    }
}
