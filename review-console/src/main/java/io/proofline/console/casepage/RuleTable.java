package io.proofline.console.casepage;

import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.decision.DrawnTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision table as it stood when it decided, with the rules that fired.
 *
 * @param rows null if the text of that version is not known here, or the decision is made without a table
 */
public record RuleTable(
        String decision,
        String model,
        String version,
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<Row> rows) {

    /** A rule; its number is the one that people see, from 1. */
    public record Row(int number, List<String> inputs, List<String> outputs, String note, boolean fired) {}

    static RuleTable of(RecordedDecision made, Optional<DrawnTable> drawn) {
        DecisionEvaluation evaluation = made.evaluation();
        return new RuleTable(
                evaluation.decision(),
                evaluation.model(),
                evaluation.version(),
                drawn.map(DrawnTable::hitPolicy).orElse(""),
                drawn.map(DrawnTable::inputs).orElse(List.of()),
                drawn.map(DrawnTable::outputs).orElse(List.of()),
                drawn.map(table -> rows(table, evaluation)).orElse(null));
    }

    private static List<Row> rows(DrawnTable table, DecisionEvaluation evaluation) {
        Set<Integer> fired = evaluation.fired().stream().map(FiredRule::number).collect(Collectors.toUnmodifiableSet());
        List<Row> rows = new ArrayList<>();
        for (DrawnTable.Rule rule : table.rules()) {
            int number = rows.size() + 1;
            rows.add(new Row(number, rule.inputs(), rule.outputs(), rule.note(), fired.contains(number)));
        }
        return rows;
    }
}
