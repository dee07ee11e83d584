package io.proofline.decisions.examples;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.model.ExampleOutcome.Cell;
import io.proofline.decisions.evaluate.KieDecisionService;
import java.math.BigDecimal;
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
            Object found = found(run, path);
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

    /** Decisions are named in snake_case where their ids are in kebab-case. */
    private static String decision(String path) {
        return path.split("(\\[\\])?\\.", 2)[0];
    }

    private static Object found(DecisionRun run, String path) {
        Object output = run.evaluation(decision(path).replace('_', '-'))
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
        return Objects.equals(expected, found);
    }

    private static Set<String> fired(DecisionRun run) {
        return run.evaluations().stream()
                .flatMap(evaluation -> evaluation.fired().stream())
                .map(FiredRule::id)
                .collect(Collectors.toSet());
    }
}
