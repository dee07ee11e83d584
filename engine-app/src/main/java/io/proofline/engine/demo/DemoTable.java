package io.proofline.engine.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays the demo's outcomes out for a terminal. */
final class DemoTable {

    private DemoTable() {}

    static List<String> lines(List<DemoOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("case", "tenant", "band", "score", "liveness", "face", "document", "profile", "ms"));
        lines.add("-".repeat(lines.get(1).length()));
        for (DemoOutcome outcome : outcomes) {
            lines.add(row(
                    outcome.title(),
                    outcome.tenant(),
                    outcome.band() + (outcome.asExpected() ? "" : " (!)"),
                    outcome.score(),
                    factor(outcome, "liveness"),
                    factor(outcome, "face"),
                    factor(outcome, "document"),
                    factor(outcome, "profile"),
                    Long.toString(outcome.milliseconds())));
            if (!outcome.asExpected()) {
                lines.add("    expected " + outcome.expectedBand());
            }
            outcome.reasons().forEach(reason -> lines.add("    - " + reason));
            lines.add("    console " + outcome.console());
            lines.add("    case    " + outcome.api());
        }
        lines.add("");
        return lines;
    }

    private static String factor(DemoOutcome outcome, String name) {
        return outcome.factors().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-36s %-13s %-9s %6s  %-8s %-5s %-8s %-7s %7s", cells)
                .stripTrailing();
    }
}
