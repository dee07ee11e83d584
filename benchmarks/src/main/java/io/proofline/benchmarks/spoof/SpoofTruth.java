package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import java.nio.file.Path;
import java.util.List;

/**
 * One presentation and what it is.
 *
 * @param file picture or video
 * @param source the first folder of its path: pictures of one source are alike, so figures are given by source
 * @param genuine true for a bona fide presentation
 * @param attack the presentation attack instrument species, in the words of the table; empty for genuine ones
 */
record SpoofTruth(Path file, String source, boolean genuine, String attack) {

    static List<SpoofTruth> of(TruthTable table) {
        for (String column : List.of("file", "label", "attack")) {
            if (!table.has(column)) {
                throw new UnusableTruthException("The truth needs the columns file, label and attack.");
            }
        }
        return table.rows().stream().map(SpoofTruth::of).toList();
    }

    /** 0 or 1 by the file's name alone, so that what was chosen on one half can be reported on the other. */
    int half() {
        return Math.floorMod((file.getFileName().toString().hashCode() * 0x9E3779B1) >>> 16, 2);
    }

    private static SpoofTruth of(TruthTable.Row row) {
        String name = row.text("file");
        boolean genuine =
                switch (row.text("label")) {
                    case "genuine" -> true;
                    case "spoof" -> false;
                    default ->
                        throw new UnusableTruthException("The label of " + name + " is neither genuine nor spoof.");
                };
        String source = name.contains("/") ? name.substring(0, name.indexOf('/')) : ".";
        String attack = row.text("attack").isEmpty() ? "unspecified" : row.text("attack");
        return new SpoofTruth(row.path("file"), source, genuine, genuine ? "" : attack);
    }
}
