package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which decisions came out otherwise between two runs on one case. Of values only numbers are told: a text that a table
 * puts together could be personal.
 */
final class FlipCauses {

    private FlipCauses() {}

    /** In the order of the second run, then what only the first one has. */
    static List<Cause> between(List<DecisionEvaluation> before, List<DecisionEvaluation> after) {
        Map<String, DecisionEvaluation> old = byDecision(before);
        List<Cause> causes = new ArrayList<>();
        byDecision(after).forEach((decision, evaluation) -> {
            DecisionEvaluation was = old.remove(decision);
            if (was == null
                    || !rules(was).equals(rules(evaluation))
                    || !Objects.equals(plain(was.output()), plain(evaluation.output()))) {
                causes.add(cause(decision, was, evaluation));
            }
        });
        old.forEach((decision, was) -> causes.add(cause(decision, was, null)));
        return causes;
    }

    private static Cause cause(String decision, DecisionEvaluation before, DecisionEvaluation after) {
        return new Cause(decision, rules(before), rules(after), number(before), number(after));
    }

    private static Map<String, DecisionEvaluation> byDecision(List<DecisionEvaluation> run) {
        Map<String, DecisionEvaluation> newest = new LinkedHashMap<>();
        run.forEach(evaluation -> newest.put(evaluation.decision(), evaluation));
        return newest;
    }

    private static List<Integer> rules(DecisionEvaluation evaluation) {
        return evaluation == null
                ? List.of()
                : evaluation.fired().stream().map(FiredRule::number).toList();
    }

    private static BigDecimal number(DecisionEvaluation evaluation) {
        return evaluation != null && plain(evaluation.output()) instanceof BigDecimal number ? number : null;
    }

    /** Numbers are the same whatever class they were read back as, and whatever zeros they end in. */
    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof List<?> members) {
            return members.stream().map(FlipCauses::plain).map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?> context) {
            Map<String, String> plain = new LinkedHashMap<>();
            context.forEach((name, member) -> plain.put(String.valueOf(name), String.valueOf(plain(member))));
            return plain;
        }
        return value;
    }
}
