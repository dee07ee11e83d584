package io.proofline.decisions.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model as its author sees it.
 *
 * @param inputs names of the input data by id, in the order of the file
 * @param decisions in the order of the file
 * @param parts inputs and decisions again, types, functions and services
 */
public record ModelOutline(
        String name, Map<String, String> inputs, List<DecisionOutline> decisions, List<ModelPart> parts) {

    public ModelOutline {
        decisions = List.copyOf(decisions);
        parts = List.copyOf(parts);
    }

    public Optional<DecisionOutline> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }
}
