package io.proofline.benchmarks.tamper;

import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.document.Fields;
import io.proofline.specimens.document.Specimen;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.PrintedField;
import io.proofline.vision.image.Region;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the fields of a specimen are in a photograph of it, by upright rectangles. */
record PlacesInPhotograph(Map<String, Rectangle> places) {

    /** Of a portrait's width and height, what a detector calls the face. */
    private static final double FACE = 0.5;

    static PlacesInPhotograph of(Specimen specimen, Photograph photograph) {
        Map<String, Rectangle> places = new LinkedHashMap<>();
        double width = specimen.image().getWidth();
        double height = specimen.image().getHeight();
        specimen.places().forEach((name, place) -> {
            Rectangle found = new Rectangle(-1, -1);
            for (int corner = 0; corner < 4; corner++) {
                double u = (place.x + (corner % 2) * place.width) / width;
                double v = (place.y + (corner / 2) * place.height) / height;
                Point2D at = between(photograph.corners(), u, v);
                found.add((int) at.getX(), (int) at.getY());
            }
            places.put(name, found);
        });
        return new PlacesInPhotograph(places);
    }

    Rectangle of(String name) {
        return new Rectangle(places.get(name));
    }

    DocumentLayout layout() {
        List<PrintedField> fields = places.entrySet().stream()
                .filter(place -> !place.getKey().equals(Fields.PORTRAIT))
                .map(place -> new PrintedField(place.getKey(), region(place.getValue())))
                .toList();
        return new DocumentLayout(
                fields, Optional.ofNullable(places.get(Fields.PORTRAIT)).map(place -> region(place)
                        .scaled(FACE)));
    }

    private static Region region(Rectangle place) {
        return new Region(place.x, place.y, place.width, place.height);
    }

    /** Specimens are tilted so little that the middle between opposite sides will do. */
    private static Point2D between(List<Point2D> corners, double u, double v) {
        return new Point2D.Double(
                (1 - v) * ((1 - u) * corners.get(0).getX() + u * corners.get(1).getX())
                        + v
                                * ((1 - u) * corners.get(3).getX()
                                        + u * corners.get(2).getX()),
                (1 - v) * ((1 - u) * corners.get(0).getY() + u * corners.get(1).getY())
                        + v
                                * ((1 - u) * corners.get(3).getY()
                                        + u * corners.get(2).getY()));
    }
}
