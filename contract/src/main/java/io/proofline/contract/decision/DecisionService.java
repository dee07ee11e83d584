package io.proofline.contract.decision;

import java.util.Map;

/** Evaluates decision tables. */
public interface DecisionService {

    /**
     * Evaluates a decision and everything it requires.
     *
     * @param model key of the model, e.g. {@code verification}
     * @param decision id of the decision in it, e.g. {@code face-factor}; or the name of a decision service
     * @param inputs input data by name: numbers, text, booleans, {@code java.time} values, lists, maps, nulls; what is
     *     not given is null, what the model does not ask for is not looked at
     * @return the result, and one evaluation for every decision that ran, in the order in which they ran
     * @throws DecisionFailed if the model or the decision is unknown, or a table or cell fails
     */
    DecisionRun evaluate(String model, String decision, Map<String, Object> inputs);
}
