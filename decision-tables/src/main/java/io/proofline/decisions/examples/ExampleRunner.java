package io.proofline.decisions.examples;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.model.ExampleOutcome.Cell;
import io.proofline.decisions.evaluate.KieDecisionService;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs examples against the models that a decision service has in force. */
public final class ExampleRunner {

    private final KieDecisionService decisions;

    public ExampleRunner(KieDecisionService decisions) {
        this.decisions = decisions;
    }

    /** @throws io.proofline.contract.decision.DecisionFailed if the decision cannot be made at all */
    public ExampleResult run(ExampleTable table, Example example) {
        DecisionRun run = table.wholeGraph()
                ? decisions.evaluate(table.model(), firstExpected(example), example.inputs())
                : decisions.evaluateAlone(table.model(), table.subject(), example.inputs());
        List<Cell> cells = new ArrayList<>();
        example.expected().forEach((path, expected) -> {
            Object found = found(table.model(), run, path);
            cells.add(new Cell(path, words(expected), words(found), same(expected, found)));
        });
        return new ExampleResult(cells, fired(run));
    }

    private static String words(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String firstExpected(Example example) {
        return example.expected().keySet().stream()
                .findFirst()
                .map(ExampleRunner::decision)
                .orElseThrow(() -> new IllegalArgumentException("The header names no expected value."));
    }

    private static String decision(String path) {
        return path.split("(\\[\\])?\\.", 2)[0];
    }

    private Object found(String model, DecisionRun run, String path) {
        Object output = decisions
                .decisionId(model, decision(path))
                .flatMap(run::evaluation)
                .map(DecisionEvaluation::output)
                .orElse(null);
        int dot = path.indexOf('.');
        if (dot < 0) {
            return output;
        }
        String column = path.substring(dot + 1);
        if (output instanceof List<?> members) {
            return members.stream()
                    .map(member -> member instanceof Map<?, ?> columns ? columns.get(column) : null)
                    .toList();
        }
        return output instanceof Map<?, ?> columns ? columns.get(column) : null;
    }

    private static boolean same(Object expected, Object found) {
        if (expected instanceof BigDecimal a && found instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(expected, found)
                || (isWords(found) && words(expected).equals(found.toString()));
    }

    /** A cell of an example cannot say whether 12 is a text, nor that it means a date. */
    private static boolean isWords(Object found) {
        return found instanceof String || found instanceof TemporalAccessor || found instanceof TemporalAmount;
    }

    private static Set<String> fired(DecisionRun run) {
        return run.evaluations().stream()
                .flatMap(evaluation -> evaluation.fired().stream())
                .map(FiredRule::id)
                .collect(Collectors.toSet());
    }
}
