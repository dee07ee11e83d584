package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PictureQuality;
import java.util.List;

/**
 * How well a page can be read; each figure from 0 (not at all) to 1.
 *
 * @param sharpness 1 is sharp; see {@link PictureQuality}
 * @param brightness mean luminance of the page
 * @param glare share of the page that is burnt out: here 0 is none and 1 is all
 * @param size longer side of the document in the submitted picture, 1 from 1,000 pixels on
 * @param completeness 1 if the whole document is in the picture, 0 if a side of it or lines of text are cut off
 */
public record PageQuality(double sharpness, double brightness, double glare, double size, double completeness) {

    private static final double AMPLE_SIDE = 1000;
    /** Lines that run out of the picture; one alone may be of something else. */
    private static final int LINES_CUT = 2;

    static PageQuality of(Picture upright, Outline outline, List<Quad> textAreas) {
        PictureQuality measured = PictureQuality.of(upright);
        double longer = Math.max(outline.corners().width(), outline.corners().height());
        boolean cutOff = outline.cutOff() || (!outline.located() && runsOut(upright, textAreas));
        return new PageQuality(
                measured.sharpness(),
                measured.brightness(),
                measured.glare(),
                Math.min(1, longer / AMPLE_SIDE),
                cutOff ? 0 : 1);
    }

    private static boolean runsOut(Picture page, List<Quad> textAreas) {
        return textAreas.stream()
                        .filter(area -> beyond(area.start(), page) || beyond(area.end(), page))
                        .count()
                >= LINES_CUT;
    }

    /** Areas have some air at both ends, so that the end of a whole line is short of the border. */
    private static boolean beyond(Corner end, Picture page) {
        return end.x() <= 0 || end.y() <= 0 || end.x() >= page.width() || end.y() >= page.height();
    }
}
