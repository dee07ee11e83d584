package io.proofline.specimens.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;

/** The typefaces that documents are set in; a bare machine has none of its own. */
final class Typefaces {

    static final Font TEXT = load("NotoSans-Regular.ttf");
    static final Font BOLD = load("NotoSans-Bold.ttf");
    /** Arabic script; Urdu needs its letters and its digits. */
    static final Font NASKH = load("NotoNaskhArabic-Regular.ttf");

    static final Font HAND = load("Caveat-Regular.ttf");
    static final Font OCR_B = load("OCRB.otf");

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Typefaces() {}

    /** OCR-B at the size at which one character takes the given width. */
    static Font ocrB(double pitch) {
        double width = OCR_B.deriveFont(100f).getStringBounds("0", CONTEXT).getWidth();
        return OCR_B.deriveFont((float) (100 * pitch / width));
    }

    private static Font load(String file) {
        try (InputStream stream = Typefaces.class.getResourceAsStream("/io/proofline/specimens/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The typeface " + file + " is missing; the build fetches it.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("The typeface " + file + " cannot be read.", unreadable);
        }
    }
}
