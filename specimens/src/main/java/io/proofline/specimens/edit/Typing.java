package io.proofline.specimens.edit;

import io.proofline.specimens.document.Fields;
import io.proofline.specimens.document.Lettering;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Print painted over in the colour of the paper, and typed anew in a typeface that is at hand. */
final class Typing {

    private Typing() {}

    static BufferedImage number(Editor editor, Edit.Source other, Random random) {
        Rectangle place = editor.place(Fields.DOCUMENT_NUMBER);
        int printed = editor.value(Fields.DOCUMENT_NUMBER).length();
        int changed = 2 + random.nextInt(3);
        return retyped(editor, part(place, printed - changed, printed, printed), digits(random, changed));
    }

    static BufferedImage date(Editor editor, Edit.Source other, Random random) {
        // However a date is written, two of its digits at the end are of the year.
        Rectangle place = editor.place(Fields.BIRTH_DATE);
        return retyped(editor, part(place, 8, 10, 10), digits(random, 2));
    }

    private static BufferedImage retyped(Editor editor, Rectangle place, String text) {
        BufferedImage layer = editor.layer();
        Graphics2D graphics = layer.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Color ink = editor.ink(place);
        graphics.setColor(editor.paper(place));
        graphics.fill(place);
        graphics.setColor(ink);
        Font font = Lettering.plain(place.height * 0.95f);
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        graphics.translate(place.x, place.y + 0.77 * place.height);
        graphics.scale(place.width / width, 1);
        graphics.setFont(font);
        graphics.drawString(text, 0, 0);
        graphics.dispose();
        editor.lay(layer);
        return editor.picture();
    }

    /** Some of the characters of a line of print whose characters are about equally wide. */
    static Rectangle part(Rectangle line, int from, int to, int of) {
        int left = line.x + line.width * from / of;
        return new Rectangle(left, line.y, line.x + line.width * to / of - left, line.height);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
