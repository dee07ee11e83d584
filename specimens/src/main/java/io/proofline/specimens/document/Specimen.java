package io.proofline.specimens.document;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A rendered side of a document with the truth about it.
 *
 * @param image flat, upright, edge to edge
 * @param mrz the lines exactly as printed; empty on a side without a machine-readable zone
 */
public record Specimen(BufferedImage image, List<String> mrz) {

    public Specimen {
        mrz = List.copyOf(mrz);
    }
}
