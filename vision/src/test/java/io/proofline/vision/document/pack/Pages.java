package io.proofline.vision.document.pack;

import io.proofline.contract.document.DocumentSide;
import io.proofline.vision.document.barcode.Barcode;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pages as if they had been read: lines of text at their places on a page of 1,000 by 630 pixels. */
public final class Pages {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 630;
    private static final double LINE = 24;
    private static final double CHARACTER = 13;

    private Pages() {}

    /** A line of print with its upper left corner. */
    public static TextLine line(String text, double x, double y) {
        return new TextLine(text, 0.95, Quad.rectangle(x, y, CHARACTER * text.length(), LINE), List.of());
    }

    public static PageText page(DocumentSide side, List<TextLine> lines, List<Barcode> barcodes) {
        return new PageText(
                side,
                lines,
                Optional.empty(),
                barcodes,
                new Mat(),
                area -> List.of(
                        area.topLeft().x() / WIDTH,
                        area.topLeft().y() / HEIGHT,
                        area.width() / WIDTH,
                        area.height() / HEIGHT));
    }

    /** A document of a front only. */
    public static DocumentText front(TextLine... lines) {
        return new DocumentText(page(DocumentSide.FRONT, List.of(lines), List.of()), Optional.empty());
    }
}
