package io.proofline.console.casepage;

import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.decision.DecisionEvaluation;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims that the decision tables do not take for what the document says. */
final class ClaimedNames {

    private static final String LIMITS = "document-limits";
    private static final String LIMIT = "same_name";

    private ClaimedNames() {}

    /**
     * The fields whose claim is less alike than the newest limit demands; none before scoring, or if the tables name no
     * limit.
     *
     * @param validation may be null
     * @param recorded every decision of the case, in the order in which they were made
     */
    static Set<String> differing(CheckResult validation, List<RecordedDecision> recorded) {
        OptionalDouble limit = recorded.stream()
                .map(RecordedDecision::evaluation)
                .filter(evaluation -> evaluation.decision().equals(LIMITS))
                .map(ClaimedNames::limit)
                .reduce(OptionalDouble.empty(), (first, second) -> second);
        Facts similarities = Facts.of(validation).object("claim_similarities");
        return similarities.values().keySet().stream()
                .map(String::valueOf)
                .filter(name -> limit.isPresent() && similarities.number(name).orElse(1) < limit.getAsDouble())
                .collect(Collectors.toSet());
    }

    private static OptionalDouble limit(DecisionEvaluation limits) {
        return limits.output() instanceof Map<?, ?> named ? new Facts(named).number(LIMIT) : OptionalDouble.empty();
    }
}
