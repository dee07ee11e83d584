package io.proofline.contract.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one decision came out.
 *
 * @param model key of the model
 * @param version of the model: the first twelve hex digits of its text's SHA-256
 * @param decision id of the decision, e.g. {@code face-factor}
 * @param inputs what it saw: values of its information requirements, by name, e.g. {@code face_match}; may hold nulls
 * @param output its value, or null
 * @param fired the rules that fired, by number from 1 and by id; empty for a literal
 *     expression
 * @param nanos how long the whole call had run when this decision was done, less its predecessors
 */
public record DecisionEvaluation(
        String model,
        String version,
        String decision,
        Map<String, Object> inputs,
        Object output,
        List<FiredRule> fired,
        long nanos) {

    public DecisionEvaluation {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        fired = List.copyOf(fired);
    }

    /**
     * A rule that matched.
     *
     * @param number from 1, as the table shows it
     * @param id the rule's id in the DMN file
     */
    public record FiredRule(int number, String id) {}
}
