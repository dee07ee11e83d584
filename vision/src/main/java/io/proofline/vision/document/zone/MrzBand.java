package io.proofline.vision.document.zone;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;

/**
 * The strip of a picture that holds a zone, with some of its surroundings.
 *
 * @param area in the picture, upright as the zone is read
 * @param width pixels that the strip has when straightened
 * @param height pixels
 */
record MrzBand(Quad area, int width, int height) {

    private static final int WIDTH = 1280;
    private static final double MARGIN = 0.05;
    /** Above and below the line that was found, in its heights: two more lines, at two heights from each other. */
    private static final double REACH = 5.4;

    /** Around one line of the zone, of which only the direction and, roughly, the ends are known. */
    static MrzBand around(Quad line, double from, double to) {
        double angle = line.angle();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        Corner centre = line.centre();
        double reach = REACH * line.height();
        double length = to - from;
        double left = from - MARGIN * length;
        double right = to + MARGIN * length;
        Quad flat = Quad.rectangle(left, -reach, right - left, 2 * reach);
        Quad area = flat.map(corner -> new Corner(
                centre.x() + corner.x() * cos - corner.y() * sin, centre.y() + corner.x() * sin + corner.y() * cos));
        return new MrzBand(area, WIDTH, Math.max(64, (int) Math.round(WIDTH * area.height() / area.width())));
    }

    /** Where the lines of the zone begin in the straightened strip, as far as the page showed, in pixels. */
    double lineFrom() {
        return width * MARGIN / (1 + 2 * MARGIN);
    }

    /** Where they end. */
    double lineTo() {
        return width - lineFrom();
    }

    /** From a place in the straightened strip to the place in the picture. */
    Corner toPicture(Corner inBand) {
        double across = inBand.x() / width;
        double down = inBand.y() / height;
        Corner top = area.topLeft().towards(area.topRight(), across);
        Corner bottom = area.bottomLeft().towards(area.bottomRight(), across);
        return top.towards(bottom, down);
    }
}
