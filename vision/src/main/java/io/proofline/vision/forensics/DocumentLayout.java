package io.proofline.vision.forensics;

import io.proofline.vision.image.Region;
import java.util.List;
import java.util.Optional;

/**
 * Where things stand on a document, as far as it was read.
 *
 * @param fields printed for people's eyes, at most one line each
 * @param face of the portrait, in pixels of the upright picture
 */
public record DocumentLayout(List<PrintedField> fields, Optional<Region> face) {

    /** For a picture of which nothing is known. */
    public static final DocumentLayout UNKNOWN = new DocumentLayout(List.of(), Optional.empty());

    public DocumentLayout {
        fields = List.copyOf(fields);
    }
}
