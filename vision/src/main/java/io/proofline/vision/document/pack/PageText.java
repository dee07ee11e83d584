package io.proofline.vision.document.pack;

import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.barcode.Barcode;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.zone.ZoneReading;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One side of a document as it was read, upright.
 *
 * @param lines from top to bottom, without those of the machine-readable zone; areas in pixels of {@code picture}
 * @param zone empty if the page has none; areas in pixels of {@code picture}
 * @param barcodes areas in pixels of {@code picture}
 * @param picture 8 bits, blue-green-red, for a pack that looks again; not to be written to or kept
 * @param fractions turns a place in {@code picture} into a box of {@link ExtractedField}
 */
public record PageText(
        DocumentSide side,
        List<TextLine> lines,
        Optional<ZoneReading> zone,
        List<Barcode> barcodes,
        Mat picture,
        Function<Quad, List<Double>> fractions) {

    public PageText {
        lines = List.copyOf(lines);
        barcodes = List.copyOf(barcodes);
    }

    /**
     * A field that was read on this page.
     *
     * @param value normalised
     * @param area where it stands, in pixels of the picture
     * @param language BCP 47, empty if it has none
     */
    public ExtractedField field(
            String name, String value, String raw, FieldSource source, double confidence, Quad area, String language) {
        return new ExtractedField(
                name, value, raw, source, Math.max(0, Math.min(1, confidence)), side, fractions.apply(area), language);
    }

    /** A field read from a line of print. */
    public ExtractedField printed(String name, String value, TextLine line, String language) {
        return field(name, value, line.text(), FieldSource.VISUAL_ZONE, line.confidence(), line.area(), language);
    }
}
