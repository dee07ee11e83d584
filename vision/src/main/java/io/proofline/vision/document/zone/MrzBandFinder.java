package io.proofline.vision.document.zone;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.NativeScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Finds the strip of a picture that holds a machine-readable zone, whichever way the picture is turned: among the
 * longest lines of text, the one that reads like a line of a zone in one of its two directions.
 */
final class MrzBandFinder {

    private static final int LINES_TRIED = 6;
    private static final double LEAST_ASPECT = 6;
    /** Pixels in which 44 characters can still be told from other print, though not each from its likes. */
    private static final double WIDEST = 960;

    private final TextRecogniser recogniser;

    MrzBandFinder(TextRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** @param lines where text stands in the picture */
    Optional<MrzBand> find(Mat picture, List<Quad> lines) {
        return zoneLine(picture, lines).map(found -> band(found, lines));
    }

    private Optional<Quad> zoneLine(Mat picture, List<Quad> lines) {
        List<Quad> longest = lines.stream()
                .filter(line -> line.width() / line.height() >= LEAST_ASPECT)
                .sorted(Comparator.comparingDouble(Quad::width).reversed())
                .limit(LINES_TRIED)
                .toList();
        Quad best = null;
        double bestWeight = 0;
        for (Quad line : longest) {
            for (Quad way : List.of(line, line.turnedOver())) {
                MrzLook look = look(picture, way);
                if (look.unmistakable()) {
                    return Optional.of(way);
                }
                if (look.plausible() && look.fillerShare() > 0 && look.weight() > bestWeight) {
                    bestWeight = look.weight();
                    best = way;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private MrzLook look(Mat picture, Quad line) {
        return NativeScope.call(() -> {
            double tooWide = line.width() / line.height() * TextRecogniser.HEIGHT / WIDEST;
            Quad area = tooWide > 1 ? line.taller(tooWide) : line;
            int width = (int) Math.round(area.width() * TextRecogniser.HEIGHT / area.height());
            Mat straight = Straightening.of(picture, area, width, TextRecogniser.HEIGHT);
            return MrzLook.at(new MrzLattice(recogniser.read(straight)));
        });
    }

    /** The strip around a line, as long as the longest line beside it. */
    private static MrzBand band(Quad line, List<Quad> lines) {
        double cos = Math.cos(line.angle());
        double sin = Math.sin(line.angle());
        double from = -line.width() / 2;
        double to = line.width() / 2;
        for (Quad other : lines) {
            for (Corner corner : other.corners()) {
                double x = corner.x() - line.centre().x();
                double y = corner.y() - line.centre().y();
                boolean beside = Math.abs(y * cos - x * sin) < 4 * line.height();
                boolean alike = other.height() < 2 * line.height() && other.height() > line.height() / 2;
                if (beside && alike) {
                    from = Math.min(from, x * cos + y * sin);
                    to = Math.max(to, x * cos + y * sin);
                }
            }
        }
        return MrzBand.around(line, from, to);
    }
}
