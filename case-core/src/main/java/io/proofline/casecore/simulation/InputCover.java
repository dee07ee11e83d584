package io.proofline.casecore.simulation;

import io.proofline.contract.decision.DecisionEvaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fewest decisions, about, whose recorded inputs hold all that was given to a run of the tables. Each decision is
 * recorded with all that it read, so the same facts stand there many times; what a version's decisions read is the same
 * in every case.
 */
final class InputCover {

    private InputCover() {}

    /**
     * @param run every evaluation of one run
     * @return ids of decisions
     */
    static List<String> of(Collection<DecisionEvaluation> run) {
        Set<String> wanted = new HashSet<>();
        run.forEach(evaluation -> wanted.addAll(evaluation.inputs().keySet()));
        wanted.removeAll(derived(run));
        List<String> cover = new ArrayList<>();
        while (!wanted.isEmpty()) {
            DecisionEvaluation best = run.stream()
                    .max(Comparator.comparingLong((DecisionEvaluation evaluation) -> gain(evaluation, wanted))
                            .thenComparing(evaluation -> -evaluation.inputs().size())
                            .thenComparing(DecisionEvaluation::decision))
                    .orElseThrow();
            wanted.removeAll(best.inputs().keySet());
            cover.add(best.decision());
        }
        return List.copyOf(cover);
    }

    private static long gain(DecisionEvaluation evaluation, Set<String> wanted) {
        return evaluation.inputs().keySet().stream().filter(wanted::contains).count();
    }

    /** Inputs that are outputs of other decisions: a draft computes them anew. */
    private static Set<String> derived(Collection<DecisionEvaluation> run) {
        Map<String, Object> outputs = new HashMap<>();
        run.forEach(evaluation -> outputs.put(evaluation.decision().replace('-', '_'), evaluation.output()));
        Set<String> derived = new HashSet<>();
        run.forEach(evaluation -> evaluation.inputs().forEach((name, value) -> {
            if (outputs.containsKey(name) && Objects.equals(outputs.get(name), value)) {
                derived.add(name);
            }
        }));
        return derived;
    }
}
