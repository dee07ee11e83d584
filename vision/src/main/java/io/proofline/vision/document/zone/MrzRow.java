package io.proofline.vision.document.zone;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines of text that the detector found in pieces, put together in rows. */
final class MrzRow {

    private MrzRow() {}

    /** Pieces of roughly the same height on the page, made one area each; from top to bottom. */
    static List<Quad> rows(List<Quad> pieces) {
        List<List<Quad>> rows = new ArrayList<>();
        pieces.stream()
                .filter(piece -> Math.abs(piece.angle()) < Math.toRadians(30))
                .sorted(Comparator.comparingDouble(Quad::width).reversed())
                .forEach(piece -> rows.stream()
                        .filter(row -> sameRow(row.get(0), piece))
                        .findFirst()
                        .ifPresentOrElse(row -> row.add(piece), () -> rows.add(new ArrayList<>(List.of(piece)))));
        return rows.stream()
                .map(MrzRow::joined)
                .sorted(Comparator.comparingDouble(row -> row.centre().y()))
                .toList();
    }

    /** The row made as long as the given ends, along its own direction. */
    static Quad extended(Quad row, double left, double right) {
        double from = (left - row.start().x()) / (row.end().x() - row.start().x());
        double to = (right - row.start().x()) / (row.end().x() - row.start().x());
        return row.part(from, to);
    }

    private static boolean sameRow(Quad longest, Quad piece) {
        Corner centre = piece.centre();
        double share = (centre.x() - longest.start().x())
                / (longest.end().x() - longest.start().x());
        double expected = longest.start().towards(longest.end(), share).y();
        boolean alike = piece.height() < 1.6 * longest.height() && piece.height() > longest.height() / 1.8;
        return alike && Math.abs(centre.y() - expected) < 0.5 * longest.height();
    }

    /** The longest piece gives the direction, all of them the ends. */
    private static Quad joined(List<Quad> row) {
        Quad longest = row.get(0);
        double left = row.stream().mapToDouble(piece -> piece.start().x()).min().orElseThrow();
        double right = row.stream().mapToDouble(piece -> piece.end().x()).max().orElseThrow();
        return extended(longest, left, right);
    }
}
