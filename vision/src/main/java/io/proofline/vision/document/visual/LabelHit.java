package io.proofline.vision.document.visual;

import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;

/**
 * A caption found in a line.
 *
 * @param from first character of the caption in the line's text
 * @param to behind its last character
 */
record LabelHit(String field, String label, TextLine line, int from, int to) {

    /** Where the caption stands, by the share of the line's characters. */
    Quad area() {
        return part(line, from, to);
    }

    static Quad part(TextLine line, int from, int to) {
        double length = line.text().length();
        return line.area().part(from / length, to / length);
    }
}
