package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.image.Picture;
import java.util.List;

/**
 * The page of a document, cut out of the submitted picture, straightened and turned upright. Where no outline was found
 * (a scan, a tight crop), the page is the whole picture. Whoever has it closes it; the submitted picture stays open.
 */
public final class DocumentPage implements AutoCloseable {

    private final Picture upright;
    private final Outline outline;
    private final int submittedWidth;
    private final int submittedHeight;
    private final Projection projection;
    private final List<Quad> textAreas;
    private final PageQuality quality;

    DocumentPage(Picture submitted, Picture upright, Outline outline, List<Quad> textAreas, PageQuality quality) {
        this.upright = upright;
        this.outline = outline;
        this.submittedWidth = submitted.width();
        this.submittedHeight = submitted.height();
        this.projection = Projection.of(upright.width(), upright.height(), outline.corners());
        this.textAreas = List.copyOf(textAreas);
        this.quality = quality;
    }

    /** The page as somebody holds it who reads it. */
    public Picture upright() {
        return upright;
    }

    /** The lines of text on the upright page, in its pixels, in the direction of reading; found once for all readers. */
    public List<Quad> textAreas() {
        return textAreas;
    }

    /** True if the document's outline was found; false if the whole picture stands for the page. */
    public boolean located() {
        return outline.located();
    }

    /** The page's corners in the submitted picture's pixels: upper left, upper right, lower right, lower left. */
    public Quad outline() {
        return outline.corners();
    }

    /** How well the page can be read. */
    public PageQuality quality() {
        return quality;
    }

    /** Where a place of the upright page is in the submitted picture, in its pixels. */
    public Corner submitted(Corner onPage) {
        return projection.apply(onPage);
    }

    /**
     * The bounds of an area of the upright page as fractions of the submitted picture.
     *
     * @return x, y, width, height, each 0..1
     */
    public List<Double> fractions(Quad area) {
        List<Corner> corners = area.map(this::submitted).corners();
        double left = share(corners.stream().mapToDouble(Corner::x).min().orElseThrow(), submittedWidth);
        double right = share(corners.stream().mapToDouble(Corner::x).max().orElseThrow(), submittedWidth);
        double top = share(corners.stream().mapToDouble(Corner::y).min().orElseThrow(), submittedHeight);
        double bottom = share(corners.stream().mapToDouble(Corner::y).max().orElseThrow(), submittedHeight);
        return List.of(left, top, right - left, bottom - top);
    }

    @Override
    public void close() {
        upright.close();
    }

    private static double share(double place, int side) {
        return Math.max(0, Math.min(1, place / side));
    }
}
