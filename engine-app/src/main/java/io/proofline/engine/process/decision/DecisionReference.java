package io.proofline.engine.process.decision;

import java.util.List;
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
}
