package io.proofline.console.whatif;

import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationResult.Flip;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Cases whose band changes, as RFC 4180 text: ids, codes and numbers alone. */
final class FlipFile {

    private static final String LINE = "\r\n";

    private FlipFile() {}

    static String of(SimulationResult result) {
        StringBuilder file = new StringBuilder("case,band_before,score_before,band_after,score_after,why").append(LINE);
        for (Flip flip : result.flips()) {
            file.append(String.join(
                            ",",
                            flip.caseId(),
                            flip.before(),
                            number(flip.scoreBefore()),
                            flip.after(),
                            number(flip.scoreAfter()),
                            '"' + flip.why().stream().map(FlipFile::cause).collect(Collectors.joining("; ")) + '"'))
                    .append(LINE);
        }
        return file.toString();
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
