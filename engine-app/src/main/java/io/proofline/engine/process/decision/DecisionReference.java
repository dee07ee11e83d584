package io.proofline.engine.process.decision;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.bpmn.model.ExtensionElement;

/**
 * Which decision a business-rule task names, and which variables take its values.
 *
 * @param model key of the decision model
 * @param decision id of the decision in it
 */
public record DecisionReference(String model, String decision, List<Output> outputs) {

    /**
     * @param decision whose value is written; the decision itself or one that it requires
     * @param column of a table with several; null for the whole value
     */
    public record Output(String variable, String decision, String column) {}

    /** @throws IllegalArgumentException if the task does not name exactly one decision as {@code model/decision} */
    public static DecisionReference of(BusinessRuleTask task) {
        List<ExtensionElement> named = task.getExtensionElements().getOrDefault("decision", List.of());
        String reference = named.size() == 1 ? named.get(0).getAttributeValue(null, "ref") : null;
        int slash = reference == null ? -1 : reference.indexOf('/');
        if (slash < 1 || slash == reference.length() - 1) {
            throw new IllegalArgumentException("Business-rule task " + task.getId()
                    + " has to name one decision: <proofline:decision ref=\"model/decision\">.");
        }
        return new DecisionReference(
                reference.substring(0, slash),
                reference.substring(slash + 1),
                named.get(0).getChildElements().getOrDefault("output", List.of()).stream()
                        .map(output -> new Output(
                                output.getAttributeValue(null, "variable"),
                                output.getAttributeValue(null, "decision"),
                                output.getAttributeValue(null, "column")))
                        .toList());
    }

    /**
     * The values of a run, as the variables that the model wants them in.
     *
     * @throws DecisionFailed if there is nothing to say where the model wants a value
     */
    public Map<String, Object> variables(DecisionRun run) {
        Map<String, Object> variables = new LinkedHashMap<>();
        outputs.forEach(output -> variables.put(output.variable(), variable(value(run, output))));
        return variables;
    }

    private static Object value(DecisionRun run, Output output) {
        Object value = run.evaluation(output.decision())
                .map(DecisionEvaluation::output)
                .orElse(null);
        if (output.column() != null) {
            value = value instanceof Map<?, ?> columns ? columns.get(output.column()) : null;
        }
        if (value == null) {
            throw new DecisionFailed(
                    "Decision " + output.decision() + " gives no value for " + output.variable() + ".", List.of());
        }
        return value;
    }

    /** Process variables are plain: text, numbers, booleans, and lists as blank-separated text. */
    private static Object variable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value;
    }
}
