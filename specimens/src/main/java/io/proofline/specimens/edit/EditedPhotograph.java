package io.proofline.specimens.edit;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A photograph that was changed after it was taken.
 *
 * @param jpeg as saved by the editor
 * @param mask as large as the picture, white where it was changed and black elsewhere; all white where the whole
 *     picture is not what it seems
 * @param corners of the document in pixels: upper left, upper right, lower right, lower left as it reads
 */
public record EditedPhotograph(byte[] jpeg, BufferedImage mask, List<Point2D> corners) {

    public EditedPhotograph {
        corners = List.copyOf(corners);
    }
}
