package io.proofline.casecore.decision;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the newest run of the verification tables made of a case: the one reading of those tables' outputs.
 *
 * @param model key of the model
 * @param version of the model that ran
 * @param factors in the order in which they were evaluated
 * @param hardStops reason codes, any of which rejects the case whatever its score
 * @param reviewReasons reason codes, any of which asks for a person's look whatever the score
 */
public record ScoreCard(
        String model, String version, List<Factor> factors, List<String> hardStops, List<String> reviewReasons) {

    private static final String MODEL = "verification";
    private static final String FACTOR = "-factor";
    private static final String HARD_STOPS = "hard-stops";
    private static final String REVIEW_REASONS = "review-reasons";
    private static final String WEIGHTS = "weights";

    public ScoreCard {
        factors = List.copyOf(factors);
        hardStops = List.copyOf(hardStops);
        reviewReasons = List.copyOf(reviewReasons);
    }

    /**
     * One part of the score.
     *
     * @param name e.g. {@code liveness}
     * @param value 0..1; null if its table gave none
     * @param weight its weight in the total, by the side of the others; null if the weights name none
     * @param rules of its table that fired
     */
    public record Factor(String name, BigDecimal value, BigDecimal weight, List<FiredRule> rules) {

        public Factor {
            rules = List.copyOf(rules);
        }
    }

    /** Reads the card; empty if the case has not been scored. */
    public static Optional<ScoreCard> of(List<RecordedDecision> decisions) {
        Map<String, DecisionEvaluation> newest = new LinkedHashMap<>();
        decisions.stream()
                .map(RecordedDecision::evaluation)
                .filter(evaluation -> evaluation.model().equals(MODEL))
                .forEach(evaluation -> newest.put(evaluation.decision(), evaluation));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> weights = newest.containsKey(WEIGHTS) && newest.get(WEIGHTS).output() instanceof Map<?, ?> named
                ? named
                : Map.of();
        List<Factor> factors = new ArrayList<>();
        newest.forEach((decision, evaluation) -> {
            if (decision.endsWith(FACTOR)) {
                String name = decision.substring(0, decision.length() - FACTOR.length());
                factors.add(
                        new Factor(name, number(evaluation.output()), number(weights.get(name)), evaluation.fired()));
            }
        });
        DecisionEvaluation any = newest.values().iterator().next();
        return Optional.of(new ScoreCard(
                any.model(), any.version(), factors, codes(newest.get(HARD_STOPS)), codes(newest.get(REVIEW_REASONS))));
    }

    private static BigDecimal number(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static List<String> codes(DecisionEvaluation collected) {
        return collected != null && collected.output() instanceof List<?> codes
                ? codes.stream().map(Object::toString).distinct().toList()
                : List.of();
    }
}
