package io.proofline.console.progress;

import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.contract.process.ProcessStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the evaluations of one step among those of its case. */
final class StepEvaluations {

    private StepEvaluations() {}

    /**
     * Takes the runs that ended in the decision the step asks for: what a decision requires is evaluated, and recorded,
     * before it.
     *
     * @param reached steps of the case
     * @param recorded in the order in which they were made
     */
    static List<RecordedDecision> of(ProcessStep step, List<ProcessStep> reached, List<RecordedDecision> recorded) {
        Set<String> asked = reached.stream()
                .map(ProcessStep::decision)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<RecordedDecision> found = new ArrayList<>();
        List<RecordedDecision> run = new ArrayList<>();
        for (RecordedDecision each : recorded) {
            run.add(each);
            String decision =
                    each.evaluation().model() + "/" + each.evaluation().decision();
            if (asked.contains(decision)) {
                if (decision.equals(step.decision())) {
                    found.addAll(run);
                }
                run.clear();
            }
        }
        return found;
    }
}
