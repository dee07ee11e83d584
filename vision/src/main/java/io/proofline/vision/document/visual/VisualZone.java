package io.proofline.vision.document.visual;

import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import java.util.List;
import java.util.function.Function;

/** Finds the fields printed for people's eyes, with the help of labels and of what the zone says. */
public final class VisualZone {

    private VisualZone() {}

    /**
     * Finds fields among the lines of a page.
     *
     * @param lines of the upright page, the zone's own included
     * @param zone what the machine-readable zone says; empty if there is none
     * @param fractions turns a place on the page into a box of the contract
     */
    public static List<ExtractedField> fields(
            List<TextLine> lines, List<ExtractedField> zone, Function<Quad, List<Double>> fractions) {
        return new FieldSearch(lines, zone, fractions).found();
    }
}
