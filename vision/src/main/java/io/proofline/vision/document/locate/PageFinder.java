package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.SideBySide;
import java.util.List;
import java.util.Optional;

/**
 * Finds the document in a photograph and lays it flat: text first, since text is what a document has and a desk has
 * not; then the outline around it; then the way up. Safe for use by several threads.
 */
public final class PageFinder {

    private static final int SEARCHED_SIDE = 960;
    private static final int SEARCHED_CLOSELY = 1600;
    /** Median pixels of a line's height in the search below which a closer look finds more lines. */
    private static final double SMALL_TEXT = 9;
    /** Longer side of a page cut out; print of the smallest size is legible then. */
    private static final int PAGE_SIDE = 1600;
    /** Small pages are enlarged as they are straightened, since straightening at their own scale blurs them. */
    private static final double LEAST_SIDE = 1000;

    private static final double MOST_ENLARGED = 2;
    /** A page that could not be cut out may be a small part of the picture. */
    private static final int WHOLE_SIDE = 2400;
    /** Around the outline, as a share of its sides: a page with a rim is better than one without its edge. */
    private static final double RIM = 0.02;

    private final TextDetector detector;
    private final ReadingDirection direction;

    public PageFinder(TextDetector detector, TextRecogniser recogniser) {
        this.detector = detector;
        this.direction = new ReadingDirection(recogniser);
    }

    /**
     * Finds the page.
     *
     * @param submitted as the applicant took it, upright by its metadata; not written to
     * @return the page, which the caller closes; the whole picture if no outline is found in it
     */
    public DocumentPage find(Picture submitted) {
        int shorter = Math.min(submitted.width(), submitted.height());
        int longer = Math.max(submitted.width(), submitted.height());
        int factor = Math.max(1, Math.min(shorter, longer / SEARCHED_SIDE));
        try (Picture searched = submitted.reduced(factor);
                SideBySide<OutlineFinder> beside = SideBySide.begin(List.of(searched), OutlineFinder::of)) {
            List<Quad> areas = detector.detect(searched.mat(), SEARCHED_SIDE);
            Optional<Outline> found = beside.results().get(0).find(areas);
            return page(
                    submitted,
                    found.map(outline -> outline.scaled(factor))
                            .orElseGet(() -> Outline.whole(submitted.width(), submitted.height())),
                    areas.stream()
                            .map(area -> area.map(corner -> corner.times(factor)))
                            .toList());
        }
    }

    private DocumentPage page(Picture submitted, Outline found, List<Quad> areas) {
        double angle = direction.of(submitted.mat(), areas).orElse(0);
        Outline outline = upright(found.located() ? found.wider(RIM) : found, angle);
        double scale = scale(outline);
        int width = (int) Math.max(1, Math.round(scale * across(outline)));
        int height = (int) Math.max(1, Math.round(scale * down(outline)));
        Picture upright =
                NativeScope.picture(() -> Straightening.of(submitted.mat(), outline.corners(), width, height));
        Projection projection = Projection.of(width, height, outline.corners());
        List<Quad> onPage = tooSmall(areas, submitted) && longer(outline) > SEARCHED_SIDE
                ? detector.detect(upright.mat(), SEARCHED_CLOSELY)
                : areas.stream().map(area -> area.map(projection::invert)).toList();
        List<Quad> read = onPage.stream()
                .map(PageFinder::readingRightwards)
                .filter(area -> inside(area.centre(), width, height))
                .toList();
        return new DocumentPage(submitted, upright, outline, read, PageQuality.of(upright, outline, read));
    }

    private static boolean tooSmall(List<Quad> areas, Picture submitted) {
        int side = Math.max(submitted.width(), submitted.height());
        double[] heights = areas.stream().mapToDouble(Quad::height).sorted().toArray();
        boolean small = heights.length == 0 || heights[heights.length / 2] * SEARCHED_SIDE / side < SMALL_TEXT;
        return side > SEARCHED_SIDE && small;
    }

    /** Named from the corner at which reading begins. */
    private static Outline upright(Outline outline, double angle) {
        Outline best = outline;
        for (int turns = 1; turns < 4; turns++) {
            Outline turned = outline.turned(turns);
            if (Math.cos(turned.corners().angle() - angle)
                    > Math.cos(best.corners().angle() - angle)) {
                best = turned;
            }
        }
        return best;
    }

    private static double scale(Outline outline) {
        double longer = longer(outline);
        if (!outline.located()) {
            return Math.min(1, WHOLE_SIDE / longer);
        }
        return Math.min(PAGE_SIDE / longer, Math.max(1, Math.min(MOST_ENLARGED, LEAST_SIDE / longer)));
    }

    private static double across(Outline outline) {
        return Math.max(outline.corners().width(), outline.corners().height() * outline.aspect());
    }

    private static double down(Outline outline) {
        return across(outline) / outline.aspect();
    }

    private static double longer(Outline outline) {
        return Math.max(across(outline), down(outline));
    }

    private static Quad readingRightwards(Quad area) {
        return Math.cos(area.angle()) < -1e-6 ? area.turnedOver() : area;
    }

    private static boolean inside(Corner place, int width, int height) {
        return place.x() >= 0 && place.y() >= 0 && place.x() <= width && place.y() <= height;
    }
}
