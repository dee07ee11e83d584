package io.proofline.contract.process;

import java.util.List;
import java.util.Optional;

/**
 * How far the process of a case has come, on the very version of the model that it was started with.
 *
 * @param key of the model
 * @param model its text, BPMN 2.0 with the diagram
 * @param steps that were reached, in the order in which they were first reached
 * @param flows ids of the sequence flows that were taken
 */
public record ProcessProgress(String key, String model, List<ProcessStep> steps, List<String> flows) {

    public ProcessProgress {
        steps = List.copyOf(steps);
        flows = List.copyOf(flows);
    }

    /** The step of an element; empty if the case has not reached it. */
    public Optional<ProcessStep> step(String element) {
        return steps.stream().filter(step -> step.element().equals(element)).findFirst();
    }
}
