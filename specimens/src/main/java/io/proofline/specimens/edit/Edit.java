package io.proofline.specimens.edit;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.document.Specimen;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** What forgers do to a photograph of a document. */
@SuppressWarnings("ImmutableEnumChecker") // how an edit is made is a function without state
public enum Edit {
    /** Some digits of the document's number painted over and typed anew. */
    NUMBER_CHANGED(Typing::number),
    /** The year of birth painted over and typed anew. */
    DATE_CHANGED(Typing::date),
    /** Another person's portrait over the holder's. */
    PORTRAIT_REPLACED(Pasting::portrait),
    /** One digit of the number copied over another one, within the photograph. */
    DIGIT_COPIED(Pasting::digit),
    /** The number copied over the line where the name stands, within the photograph. */
    FIELD_COPIED(Pasting::field),
    /** The number cut out of a photograph of another document of this kind. */
    TEXT_PASTED(Pasting::text),
    /** The photograph shown on a screen and photographed again. */
    SCREEN(Recapture::screen),
    /** The photograph printed on paper and photographed again. */
    PRINT(Recapture::print);

    private final Maker maker;

    Edit(Maker maker) {
        this.maker = maker;
    }

    /**
     * Photographs a document and edits the photograph.
     *
     * @param document what is photographed
     * @param other another document of the same kind, that some edits take from
     * @param capture of both
     * @throws IllegalArgumentException if the document lacks what is to be changed
     */
    public EditedPhotograph make(Specimen document, Specimen other, Capture capture) {
        Photograph taken = Camera.photograph(document.image(), capture);
        Photograph beside = Camera.photograph(other.image(), again(capture));
        Editor editor = new Editor(document, taken);
        BufferedImage picture = maker.make(editor, new Source(other, beside), new Random(capture.seed() ^ 0x65646974));
        return new EditedPhotograph(
                Jpeg.encode(picture, 0.8 + 0.04 * (capture.seed() & 3)), editor.mask(), editor.corners());
    }

    /** The word for it in truth files, e.g. {@code number-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Another day, another light. */
    private static Capture again(Capture capture) {
        return new Capture(
                        capture.seed() + 1,
                        capture.pose(),
                        capture.lens(),
                        capture.light(),
                        capture.backdrop(),
                        capture.fingers(),
                        0.7)
                .lit(0.93)
                .noisy(6);
    }

    /** A document that an edit takes from, and its photograph. */
    record Source(Specimen document, Photograph photograph) {}

    interface Maker {
        BufferedImage make(Editor editor, Source other, Random random);
    }
}
