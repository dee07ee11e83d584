package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.LookAlikes;
import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.zone.MrzRowReader.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way to read the rows of a strip.
 *
 * @param chances one for each line
 * @param score mean logarithm of probability a character; the nearer to 0 the better
 */
record ZoneCandidate(MrzFormat format, List<Row> rows, List<ColumnChances> chances, double score) {

    private static final double LENGTH_TOLERANCE = 2.5;
    /** Probability from which the recogniser counts as in doubt about a character it did not choose. */
    private static final double IN_DOUBT = 0.02;
    /** How much more the better of two framings counts. */
    private static final double TRUST = 4;

    /** Every format at every row where it may begin. */
    static List<ZoneCandidate> all(List<Row> rows) {
        List<ZoneCandidate> candidates = new ArrayList<>();
        for (MrzFormat format : MrzFormat.values()) {
            for (int first = 0; first + format.lines() <= rows.size(); first++) {
                List<Row> taken = rows.subList(first, first + format.lines());
                if (taken.stream().anyMatch(row -> Math.abs(row.length() - format.columns()) <= LENGTH_TOLERANCE)) {
                    candidates.add(decode(format, taken));
                }
            }
        }
        return candidates;
    }

    List<String> text() {
        return IntStream.range(0, format.lines())
                .mapToObj(line -> MrzLineText.of(format, line, chances.get(line)))
                .toList();
    }

    /** Probability of each character of the text, 0..1. */
    List<List<Double>> certainties(List<String> text) {
        return IntStream.range(0, format.lines())
                .mapToObj(line -> IntStream.range(0, format.columns())
                        .mapToObj(column -> Math.min(
                                1,
                                chances.get(line)
                                        .probability(
                                                column,
                                                MrzLattice.CHARACTERS.indexOf(
                                                        text.get(line).charAt(column)))))
                        .toList())
                .toList();
    }

    /** The pairs known to be confused, and what the recogniser itself held possible. */
    String lookAlikes(int line, int column, char read) {
        String known = LookAlikes.KNOWN.of(line, column, read);
        StringBuilder possible = new StringBuilder(known);
        for (int i = 0; i < MrzLattice.CHARACTERS.length(); i++) {
            char other = MrzLattice.CHARACTERS.charAt(i);
            boolean more = other != read && known.indexOf(other) < 0;
            if (more && chances.get(line).probability(column, i) >= IN_DOUBT) {
                possible.append(other);
            }
        }
        return possible.toString();
    }

    private static ZoneCandidate decode(MrzFormat format, List<Row> rows) {
        List<ColumnChances> chances = new ArrayList<>();
        double score = 0;
        for (int line = 0; line < format.lines(); line++) {
            List<MrzAlphabet> alphabets = MrzLineText.alphabets(format, line);
            List<MrzLook> looks = rows.get(line).looks();
            List<MrzLineDecoder.Decoded> decoded = looks.stream()
                    .map(look -> MrzLineDecoder.decode(look.lattice(), look.grid(), alphabets))
                    .toList();
            double best = decoded.stream()
                    .mapToDouble(MrzLineDecoder.Decoded::score)
                    .max()
                    .orElseThrow();
            chances.add(ColumnChances.mean(
                    IntStream.range(0, looks.size())
                            .mapToObj(i -> ColumnChances.around(
                                    looks.get(i).lattice(),
                                    decoded.get(i).steps(),
                                    looks.get(i).grid().pitch()))
                            .toList(),
                    decoded.stream()
                            .mapToDouble(reading -> Math.exp(TRUST * (reading.score() - best)))
                            .toArray()));
            score += best / format.lines();
        }
        return new ZoneCandidate(format, rows, chances, score);
    }
}
