package io.proofline.vision.document.visual;

import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import java.util.List;
import java.util.function.Function;

/** One search for fields on one page. */
record FieldSearch(List<TextLine> lines, List<ExtractedField> zone, Function<Quad, List<Double>> fractions) {

    List<ExtractedField> found() {
        return List.of();
    }
}
