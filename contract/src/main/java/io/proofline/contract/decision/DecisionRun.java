package io.proofline.contract.decision;

import java.util.List;
import java.util.Optional;

/**
 * One call of the decision service.
 *
 * @param result of the decision asked for: a value, a map of output columns, or a list of those
 * @param evaluations of it and of every decision it required
 */
public record DecisionRun(Object result, List<DecisionEvaluation> evaluations) {

    public DecisionRun {
        evaluations = List.copyOf(evaluations);
    }

    public Optional<DecisionEvaluation> evaluation(String decision) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.decision().equals(decision))
                .findFirst();
    }
}
