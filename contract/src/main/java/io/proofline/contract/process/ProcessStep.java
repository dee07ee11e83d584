package io.proofline.contract.process;

import java.util.List;

/**
 * A step that a case has reached.
 *
 * @param element the BPMN element's id
 * @param name as the model has it; the id if it has none
 * @param kind what BPMN calls such an element, e.g. {@code userTask}
 * @param topic of the check that workers make here; null if none
 * @param decision what is decided here, as {@code model/decision}; null if nothing
 * @param task what people are asked for here, {@code review} or {@code approval}; null if nothing
 * @param runs at least one, oldest first
 */
public record ProcessStep(
        String element, String name, String kind, String topic, String decision, String task, List<StepRun> runs) {

    public ProcessStep {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("The step " + element + " was not reached.");
        }
    }

    /** What became of it when it was reached last. */
    public StepState state() {
        return runs.get(runs.size() - 1).state();
    }
}
