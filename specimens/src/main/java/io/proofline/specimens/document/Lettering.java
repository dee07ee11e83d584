package io.proofline.specimens.document;

import java.awt.Font;

/** Print that is added to a document after it was made. */
public final class Lettering {

    private Lettering() {}

    /** The plain typeface that anybody has at hand. */
    public static Font plain(float size) {
        return Typefaces.TEXT.deriveFont(size);
    }
}
