package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Homography;
import io.proofline.specimens.document.Specimen;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says where the fields of a specimen are in a photograph of it, by upright rectangles. */
final class PrintedPlaces {

    private PrintedPlaces() {}

    /**
     * One cell of a table: {@code name x y width height}, in pixels, separated by semicolons.
     *
     * @param corners of the document in the photograph
     * @param scale of the picture against the photograph
     */
    static String cell(Specimen specimen, List<Point2D> corners, double scale) {
        double width = specimen.image().getWidth();
        double height = specimen.image().getHeight();
        Homography toPicture = Homography.between(
                List.of(
                        new Point2D.Double(0, 0),
                        new Point2D.Double(width, 0),
                        new Point2D.Double(width, height),
                        new Point2D.Double(0, height)),
                corners);
        List<String> places = new ArrayList<>();
        for (Map.Entry<String, Rectangle> place : specimen.places().entrySet()) {
            Rectangle flat = place.getValue();
            Rectangle seen = new Rectangle(-1, -1);
            for (int corner = 0; corner < 4; corner++) {
                double u = flat.x + (corner & 1) * (double) flat.width;
                double v = flat.y + (corner >> 1) * (double) flat.height;
                seen.add((int) (scale * toPicture.x(u, v)), (int) (scale * toPicture.y(u, v)));
            }
            places.add(String.format(
                    Locale.ROOT, "%s %d %d %d %d", place.getKey(), seen.x, seen.y, seen.width, seen.height));
        }
        return String.join(";", places);
    }
}
