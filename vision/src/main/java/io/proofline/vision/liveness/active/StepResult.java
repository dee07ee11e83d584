package io.proofline.vision.liveness.active;

import io.proofline.contract.liveness.ChallengeStep;
import java.util.List;

/**
 * Whether a step was done.
 *
 * @param events what shows it; empty if it was not done, or not after the step before it
 */
public record StepResult(ChallengeStep step, List<FaceEvent> events) {

    public StepResult {
        events = List.copyOf(events);
    }

    public boolean done() {
        return !events.isEmpty();
    }
}
