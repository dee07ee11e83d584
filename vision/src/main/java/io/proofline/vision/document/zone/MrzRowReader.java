package io.proofline.vision.document.zone;

import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.SideBySide;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds the rows of characters in a strip and reads them, in a second framing too where the first leaves doubts. */
final class MrzRowReader {

    private static final int STRIP_SIDE = 1024;
    private static final double LEAST_SHARE = 0.4;
    /** Steps a character at which the recogniser reads OCR-B best; measured between 3.5 and 4.4. */
    private static final double BEST_PITCH = 3.9;

    /** Pixels that 44 characters need at that pitch; a tightly framed row would be wider and slower for nothing. */
    private static final double WIDEST = 1450;

    private static final double ALIKE = 0.1;
    private static final double OTHER_FRAMING = 1.15;

    private final TextDetector detector;
    private final TextRecogniser recogniser;

    MrzRowReader(TextDetector detector, TextRecogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    /**
     * A row and what was read in it.
     *
     * @param area in the strip
     * @param looks one for each framing in which it was read, the first as detected
     */
    record Row(Quad area, List<MrzLook> looks) {

        /** Characters in the row, as far as can be told. */
        double length() {
            return looks.get(0).grid().length();
        }
    }

    /** Rows from top to bottom that may be lines of a zone, all as wide as the widest. */
    List<Row> read(Mat strip, MrzBand band) {
        List<Quad> found = MrzRow.rows(detector.detect(strip, STRIP_SIDE)).stream()
                .filter(row -> row.width() > strip.cols() * LEAST_SHARE)
                .toList();
        double left = Math.min(
                band.lineFrom(),
                found.stream().mapToDouble(row -> row.start().x()).min().orElse(0));
        double right = Math.max(
                band.lineTo(),
                found.stream().mapToDouble(row -> row.end().x()).max().orElse(0));
        return SideBySide.map(found, row -> row(strip, MrzRow.extended(row, left, right))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Row> row(Mat strip, Quad whole) {
        double tooWide = whole.width() / whole.height() * TextRecogniser.HEIGHT / WIDEST;
        Quad area = tooWide > 1 ? whole.taller(tooWide) : whole;
        MrzLook first = look(strip, area);
        return first.plausible() ? Optional.of(new Row(area, List.of(first))) : Optional.empty();
    }

    /** All rows, those that are in doubt read once more. */
    List<Row> again(Mat strip, List<Row> rows, IntPredicate inDoubt) {
        return SideBySide.map(IntStream.range(0, rows.size()).boxed().toList(), line -> {
            Row row = rows.get(line);
            return inDoubt.test(line) ? again(strip, row) : row;
        });
    }

    /** The row read once more, framed so that its characters have the width that the recogniser reads best. */
    private Row again(Mat strip, Row row) {
        MrzLook first = row.looks().get(0);
        double taller = first.grid().pitch() / BEST_PITCH;
        double factor = Math.abs(taller - 1) < ALIKE ? OTHER_FRAMING : taller;
        MrzLook second = look(strip, row.area().taller(factor));
        return second.plausible() ? new Row(row.area(), List.of(first, second)) : row;
    }

    private MrzLook look(Mat strip, Quad area) {
        int width = (int) Math.round(area.width() * TextRecogniser.HEIGHT / area.height());
        Mat straight = Straightening.of(strip, area, width, TextRecogniser.HEIGHT);
        return MrzLook.at(new MrzLattice(recogniser.read(straight)));
    }
}
