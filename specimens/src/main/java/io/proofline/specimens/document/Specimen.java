package io.proofline.specimens.document;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rendered side of a document with the truth about it.
 *
 * @param image flat, upright, edge to edge
 * @param mrz the lines exactly as printed; empty on a side without a machine-readable zone
 * @param fields what the visual zone of this side says, normalised, by name of {@link Fields}: ISO 8601 dates, alpha-3
 *     states, sex M/F/X; barcodes and the machine-readable zone are not among them
 * @param places where these fields, and {@link Fields#PORTRAIT}, are in the picture, in pixels
 */
public record Specimen(
        BufferedImage image, List<String> mrz, Map<String, String> fields, Map<String, Rectangle> places) {

    public Specimen {
        mrz = List.copyOf(mrz);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }
}
