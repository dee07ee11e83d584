package io.proofline.specimens.capture;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A photograph of a document with the truth about where the document is.
 *
 * @param jpeg the encoded picture
 * @param corners of the document in pixels: upper left, upper right, lower right, lower left as the document reads
 */
public record Photograph(byte[] jpeg, List<Point2D> corners) {

    public Photograph {
        corners = List.copyOf(corners);
    }
}
