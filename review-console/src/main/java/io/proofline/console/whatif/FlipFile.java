package io.proofline.console.whatif;

import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationResult.Flip;
import io.proofline.console.csv.CsvLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases whose band changes, line by line: ids, codes and numbers alone. Bands are what a model calls them. */
final class FlipFile {

    private FlipFile() {}

    static String of(SimulationResult result) {
        String head = CsvLine.of(Stream.of("case", "band_before", "score_before", "band_after", "score_after", "why"));
        return result.flips().stream().map(FlipFile::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(Flip flip) {
        return CsvLine.of(Stream.of(
                flip.caseId(),
                flip.before(),
                number(flip.scoreBefore()),
                flip.after(),
                number(flip.scoreAfter()),
                flip.why().stream().map(FlipFile::cause).collect(Collectors.joining("; "))));
    }

    private static String cause(Cause cause) {
        return cause.decision() + ": " + side(cause.before(), cause.valueBefore()) + " -> "
                + side(cause.after(), cause.valueAfter());
    }

    private static String side(List<Integer> rules, BigDecimal value) {
        String fired = rules.isEmpty()
                ? ""
                : "rule " + rules.stream().map(String::valueOf).collect(Collectors.joining("+"));
        String number = number(value);
        return fired.isEmpty() && number.isEmpty()
                ? "-"
                : number.isEmpty() ? fired : fired.isEmpty() ? number : number + " (" + fired + ")";
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
