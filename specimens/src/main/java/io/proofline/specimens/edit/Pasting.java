package io.proofline.specimens.edit;

import io.proofline.specimens.document.Fields;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Pieces of pictures laid over the photograph. */
final class Pasting {

    private static final List<String> NAMES = List.of(Fields.FULL_NAME, Fields.SURNAME, Fields.GIVEN_NAMES);
    private static final List<Person> PEOPLE = List.of(Person.values());

    private Pasting() {}

    static BufferedImage portrait(Editor editor, Edit.Source other, Random random) {
        Rectangle place = editor.place(Fields.PORTRAIT);
        BufferedImage layer = editor.layer();
        Graphics2D graphics = layer.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        BufferedImage face = Portraits.portrait(PEOPLE.get(random.nextInt(PEOPLE.size())));
        graphics.drawImage(face, place.x, place.y, place.width, place.height, null);
        graphics.dispose();
        editor.lay(layer);
        return editor.picture();
    }

    /** Copies the very pixels, without drawing them anew: that is what a search for equal places looks for. */
    static BufferedImage digit(Editor editor, Edit.Source other, Random random) {
        String number = editor.value(Fields.DOCUMENT_NUMBER);
        int from = random.nextInt(number.length());
        int to = random.nextInt(number.length());
        while (number.charAt(to) == number.charAt(from)
                || !Character.isDigit(number.charAt(to))
                || !Character.isDigit(number.charAt(from))) {
            from = random.nextInt(number.length());
            to = random.nextInt(number.length());
        }
        Rectangle line = editor.place(Fields.DOCUMENT_NUMBER);
        Rectangle source = Typing.part(line, from, from + 1, number.length());
        Rectangle target = Typing.part(line, to, to + 1, number.length());
        return copied(editor, source, target);
    }

    static BufferedImage field(Editor editor, Edit.Source other, Random random) {
        String name = NAMES.stream().filter(editor::prints).findFirst().orElseThrow();
        return copied(editor, editor.place(Fields.DOCUMENT_NUMBER), editor.place(name));
    }

    /** Copies an upright piece of the photograph to where another place begins. */
    private static BufferedImage copied(Editor editor, Rectangle source, Rectangle target) {
        Point2D from = editor.inPicture(source.x, source.y);
        Point2D end = editor.inPicture(source.x + (double) source.width, source.y + (double) source.height);
        Point2D to = editor.inPicture(target.x, target.y);
        BufferedImage picture = editor.picture();
        int width = Math.min((int) Math.round(end.getX() - from.getX()), picture.getWidth() - (int) to.getX());
        int height = Math.min((int) Math.round(end.getY() - from.getY()), picture.getHeight() - (int) to.getY());
        int[] piece = picture.getRGB((int) from.getX(), (int) from.getY(), width, height, null, 0, width);
        picture.setRGB((int) to.getX(), (int) to.getY(), width, height, piece, 0, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                editor.mask().setRGB((int) to.getX() + x, (int) to.getY() + y, 0xffffff);
            }
        }
        return picture;
    }

    static BufferedImage text(Editor editor, Edit.Source other, Random random) {
        Rectangle place = editor.place(Fields.DOCUMENT_NUMBER);
        Editor beside = new Editor(other.document(), other.photograph());
        Rectangle source = beside.place(Fields.DOCUMENT_NUMBER);
        BufferedImage layer = editor.layer();
        for (int y = 0; y < place.height; y++) {
            for (int x = 0; x < place.width; x++) {
                double u = source.x + (x + 0.5) * source.width / place.width;
                double v = source.y + (y + 0.5) * source.height / place.height;
                layer.setRGB(place.x + x, place.y + y, beside.rgb(u, v) | 0xff000000);
            }
        }
        editor.lay(layer);
        return editor.picture();
    }
}
