package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Quad;

/**
 * Where a document lies in a picture.
 *
 * @param corners in pixels, clockwise; which of them is the upper left of the document is settled later, by its text
 * @param aspect width over height of the document itself, from the first corner to the second; perspective is undone
 * @param support share of the outline along which the picture shows an edge, 0..1
 * @param cutOff true if a side of the document lies outside the picture
 * @param located false if the whole picture stands for the document
 */
record Outline(Quad corners, double aspect, double support, boolean cutOff, boolean located) {

    static Outline whole(double width, double height) {
        return new Outline(Quad.rectangle(0, 0, width, height), width / height, 0, false, false);
    }

    Outline scaled(double factor) {
        return new Outline(corners.map(corner -> corner.times(factor)), aspect, support, cutOff, located);
    }

    /** With a rim around it. */
    Outline wider(double rim) {
        Quad rimmed = corners.taller(1 + 2 * rim).part(-rim, 1 + rim);
        return new Outline(rimmed, aspect, support, cutOff, located);
    }

    /** The same outline named from another corner, so that the page cut out along it is turned clockwise. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // each corner takes the next one's place on purpose
    Outline turned(int quarterTurns) {
        Outline turned = this;
        for (int i = 0; i < quarterTurns; i++) {
            Quad now = turned.corners;
            turned = new Outline(
                    new Quad(now.bottomLeft(), now.topLeft(), now.topRight(), now.bottomRight()),
                    1 / turned.aspect,
                    support,
                    cutOff,
                    located);
        }
        return turned;
    }
}
