package io.proofline.console.casepage;

import io.proofline.contract.decision.DecisionEvaluation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the reasons that the tables of a factor saw, in the checks that they looked at or had others look at. */
final class FactorReasons {

    private final Map<String, DecisionEvaluation> newest;

    /** @param newest evaluation of each decision of the model, by its id */
    FactorReasons(Map<String, DecisionEvaluation> newest) {
        this.newest = newest;
    }

    /** Reason codes, in the order of the inputs. */
    List<String> of(String decision) {
        Set<String> codes = new LinkedHashSet<>();
        collect(decision, codes, new LinkedHashSet<>());
        return List.copyOf(codes);
    }

    private void collect(String decision, Set<String> codes, Set<String> visited) {
        DecisionEvaluation evaluation = newest.get(decision);
        if (evaluation == null || !visited.add(decision)) {
            return;
        }
        evaluation.inputs().forEach((name, value) -> {
            // Ids have hyphens where FEEL names have underscores.
            collect(name.replace('_', '-'), codes, visited);
            if (value instanceof Map<?, ?> check && check.get("reasons") instanceof List<?> reasons) {
                reasons.forEach(code -> codes.add(String.valueOf(code)));
            }
        });
    }
}
