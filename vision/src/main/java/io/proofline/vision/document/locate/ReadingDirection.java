package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextLattice;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.NativeScope;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Tells which way the text of a picture runs. The detector sees lines, but not which end is the first; so the longest are
 * read both ways, and the way that makes more sense to the recogniser is right.
 */
final class ReadingDirection {

    private static final int LINES_READ = 3;
    private static final double LEAST_ASPECT = 3.5;
    private static final double MOST_ASPECT = 30;
    /** Of the middle of a line that is read: about a dozen letters, which tell as much as all of them. */
    private static final double READ_ASPECT = 8;
    /** Pixels of a line's height below which nothing can be made out. */
    private static final double LEAST_HEIGHT = 6;
    /** Difference of mean certainties at which one line settles it. */
    private static final double CLEAR = 0.25;

    private static final double CONVINCING = 0.75;
    /** No line upside down reads so well, unless it is of few characters, such as the fillers of a zone. */
    private static final double BEYOND_DOUBT = 0.9;

    private static final int VARIOUS = 6;

    private final TextRecogniser recogniser;

    ReadingDirection(TextRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * The direction of most of the text.
     *
     * @return radians, 0 to the right, growing clockwise; empty if there is no text to tell it by
     */
    OptionalDouble of(Mat picture, List<Quad> areas) {
        double lying = extent(areas, true);
        double standing = extent(areas, false);
        List<Quad> longest = areas.stream()
                .filter(area -> lying(area) == lying >= standing)
                .filter(area -> area.width() >= LEAST_ASPECT * area.height() && area.height() >= LEAST_HEIGHT)
                .sorted(Comparator.comparingDouble(ReadingDirection::legibility).reversed())
                .limit(LINES_READ)
                .toList();
        double forOneWay = 0;
        for (Quad line : longest) {
            TextLattice oneWay = middle(picture, line);
            if (oneWay.certainty() > BEYOND_DOUBT && oneWay.variety() >= VARIOUS) {
                forOneWay = 1;
                break;
            }
            double sense = oneWay.certainty();
            double turned = middle(picture, line.turnedOver()).certainty();
            forOneWay += sense - turned;
            if (Math.abs(sense - turned) > CLEAR && Math.max(sense, turned) > CONVINCING) {
                forOneWay = sense - turned;
                break;
            }
        }
        if (longest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double angle = longest.get(0).angle();
        return OptionalDouble.of(forOneWay >= 0 ? angle : angle + Math.PI);
    }

    /** Long lines tell more; beyond thirty letters more length costs time and tells nothing. */
    private static double legibility(Quad line) {
        return Math.min(MOST_ASPECT, line.width() / line.height()) * Math.min(24, line.height());
    }

    private TextLattice middle(Mat picture, Quad line) {
        double half = Math.min(1, READ_ASPECT * line.height() / line.width()) / 2;
        Quad part = line.part(0.5 - half, 0.5 + half);
        int width = Math.max(1, (int) Math.round(part.width() * TextRecogniser.HEIGHT / part.height()));
        return NativeScope.call(() -> recogniser.read(Straightening.of(picture, part, width, TextRecogniser.HEIGHT)));
    }

    private static double extent(List<Quad> areas, boolean lying) {
        return areas.stream()
                .filter(area -> lying(area) == lying)
                .mapToDouble(area -> Math.max(0, area.width() - area.height()))
                .sum();
    }

    /** Nearer to lying than to standing. */
    private static boolean lying(Quad area) {
        return Math.abs(Math.cos(area.angle())) >= Math.sqrt(0.5);
    }
}
