package io.proofline.decisions.lint;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.lint.RuleSpace.Pair;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.TableOutline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gaps, overlaps, rules without effect and columns without meaning in one table. */
final class TableLint {

    private static final int MOST_OVERLAPS = 10;

    private final DecisionOutline decision;
    private final TableOutline table;
    private final List<Finding> findings = new ArrayList<>();

    private TableLint(DecisionOutline decision, TableOutline table) {
        this.decision = decision;
        this.table = table;
    }

    static List<Finding> of(DecisionOutline decision, TableOutline table) {
        TableLint lint = new TableLint(decision, table);
        lint.unusedInputs();
        if (table.rules().isEmpty()) {
            lint.warn("no-rules", "The table has no rules.", "");
        } else if (!table.inputs().isEmpty()) {
            lint.rules(RuleSpace.of(table));
        }
        return lint.findings;
    }

    private void rules(RuleSpace space) {
        switch (table.hitPolicy()) {
            case "UNIQUE" -> {
                overlaps(space, false);
                gaps(space);
            }
            case "ANY" -> {
                overlaps(space, true);
                gaps(space);
            }
            case "FIRST" -> {
                withoutEffect(space);
                gaps(space);
            }
            case "PRIORITY" -> gaps(space);
            default -> {
                // the others collect whatever matches, which may be nothing
            }
        }
        if (space.cutShort()) {
            warn(
                    "not-checked-to-the-end",
                    "The table has too many combinations; not all were looked at for gaps and overlaps.",
                    "");
        }
    }

    private void unusedInputs() {
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            boolean unused = table.rules().stream()
                    .allMatch(rule -> column >= rule.inputs().size()
                            || CellTest.isAny(rule.inputs().get(column)));
            if (unused) {
                String title = table.inputs().get(i).title();
                warn(
                        "unused-input",
                        "No rule looks at the input " + (title.isEmpty() ? i + 1 : title) + ".",
                        "input " + (i + 1));
            }
        }
    }

    private void gaps(RuleSpace space) {
        boolean otherwise =
                table.outputs().stream().anyMatch(output -> !output.otherwise().isEmpty());
        if (!otherwise) {
            space.gaps().forEach(example -> warn("gap", "No rule matches " + example + ".", ""));
        }
    }

    /** @param sameAllowed whether rules with the same outputs may match together */
    private void overlaps(RuleSpace space, boolean sameAllowed) {
        space.overlaps().entrySet().stream()
                .filter(overlap -> !sameAllowed || !sameOutputs(overlap.getKey()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Pair::first).thenComparing(Pair::second)))
                .limit(MOST_OVERLAPS)
                .forEach(overlap -> findings.add(Finding.error(
                        "overlap",
                        decision.id(),
                        "The rules " + (overlap.getKey().first() + 1) + " and "
                                + (overlap.getKey().second() + 1) + " both match " + overlap.getValue()
                                + ", which the hit policy " + table.hitPolicy() + " does not allow.",
                        "rule " + (overlap.getKey().second() + 1))));
    }

    private boolean sameOutputs(Pair pair) {
        return table.rules()
                .get(pair.first())
                .outputs()
                .equals(table.rules().get(pair.second()).outputs());
    }

    private void withoutEffect(RuleSpace space) {
        if (space.cutShort()) {
            return;
        }
        BitSet never = space.neverFirst();
        for (int rule = never.nextSetBit(0); rule >= 0; rule = never.nextSetBit(rule + 1)) {
            warn(
                    "rule-without-effect",
                    "The rule " + (rule + 1) + " never decides, since rules before it match whatever it matches.",
                    "rule " + (rule + 1));
        }
    }

    private void warn(String code, String message, String place) {
        findings.add(Finding.warning(code, decision.id(), message, place));
    }
}
