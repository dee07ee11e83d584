package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;

/**
 * A straight line in a picture and how much of it was seen.
 *
 * @param normalX of the unit normal
 * @param normalY likewise
 * @param offset distance from the origin along the normal
 * @param seen pixels of it that were seen as edges
 * @param middle the centre of what was seen
 * @param border true if this is an edge of the picture, beyond which nothing can be seen
 */
record Line(double normalX, double normalY, double offset, double seen, Corner middle, boolean border) {

    private static final double LEAST_CROSSING = Math.sin(Math.toRadians(50));

    static Line through(Corner from, Corner to, boolean border) {
        double length = from.distanceTo(to);
        double normalX = (to.y() - from.y()) / length;
        double normalY = -(to.x() - from.x()) / length;
        return new Line(
                normalX,
                normalY,
                normalX * from.x() + normalY * from.y(),
                border ? 0 : length,
                from.towards(to, 0.5),
                border);
    }

    double distance(Corner corner) {
        return Math.abs(normalX * corner.x() + normalY * corner.y() - offset);
    }

    /** Sine of the angle between the two, 0..1. */
    double crossing(Line other) {
        return Math.abs(normalX * other.normalY - normalY * other.normalX);
    }

    boolean crosses(Line other) {
        return crossing(other) >= LEAST_CROSSING;
    }

    /** To be asked only of lines that cross. */
    Corner meets(Line other) {
        double determinant = normalX * other.normalY - normalY * other.normalX;
        return new Corner(
                (offset * other.normalY - other.offset * normalY) / determinant,
                (normalX * other.offset - other.normalX * offset) / determinant);
    }

    Line seenMore(double length) {
        return new Line(normalX, normalY, offset, seen + length, middle, border);
    }
}
