package io.proofline.benchmarks.mrz;

import io.proofline.benchmarks.truth.TruthTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One document of a truth file.
 *
 * @param picture the picture
 * @param lines the zone as printed; empty if the picture shows none
 * @param validAsPrinted whether the printed check digits hold
 */
record MrzTruth(Path picture, List<String> lines, boolean validAsPrinted) {

    /** Takes the columns {@code file, line1, line2, line3, check_digits}. */
    static List<MrzTruth> of(TruthTable table) {
        return table.rows().stream().map(MrzTruth::of).toList();
    }

    private static MrzTruth of(TruthTable.Row row) {
        List<String> lines = Stream.of("line1", "line2", "line3")
                .map(row::text)
                .filter(line -> !line.isEmpty())
                .toList();
        return new MrzTruth(row.path("file"), lines, row.text("check_digits").startsWith("all"));
    }
}
