package io.proofline.vision.document.barcode;

import io.proofline.vision.document.ocr.Quad;
import java.util.Locale;

/**
 * A barcode in a picture.
 *
 * @param text its characters
 * @param area in the picture's pixels; upright
 */
public record Barcode(Symbology symbology, String text, Quad area) {

    /** The kinds of barcode that identity documents carry. */
    public enum Symbology {
        QR_CODE,
        PDF_417;

        /** The word used in JSON, e.g. {@code pdf_417}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
