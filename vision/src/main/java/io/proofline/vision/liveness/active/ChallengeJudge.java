package io.proofline.vision.liveness.active;

import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.util.ArrayList;
import java.util.List;

/** Holds what a face did against what was asked, in the asked order. */
final class ChallengeJudge {

    private ChallengeJudge() {}

    /** Seconds; recorders begin late and people know what comes next from the counting down. */
    private static final double EARLY = 0.7;

    /** Likewise for steps that were shown all at once. */
    static List<StepResult> judge(List<ChallengeStep> steps, List<FaceEvent> events) {
        return judge(steps, 0, events);
    }

    /**
     * One result a step. A step counts if it begins after the one before it began, and not before it was shown: who
     * does it earlier does not do it because it was asked. What was missed holds up nothing.
     *
     * @param pace seconds that each step was shown
     */
    static List<StepResult> judge(List<ChallengeStep> steps, double pace, List<FaceEvent> events) {
        List<StepResult> results = new ArrayList<>();
        double after = -1;
        for (int i = 0; i < steps.size(); i++) {
            ChallengeStep step = steps.get(i);
            List<FaceEvent> shown = shown(step, events, Math.max(after, i * pace - EARLY));
            if (!shown.isEmpty()) {
                after = shown.get(shown.size() - 1).from();
            }
            results.add(new StepResult(step, shown));
        }
        return results;
    }

    private static List<FaceEvent> shown(ChallengeStep step, List<FaceEvent> events, double after) {
        int wanted = step == ChallengeStep.BLINK_TWICE ? 2 : 1;
        List<FaceEvent> fitting = events.stream()
                .filter(event -> event.from() > after && fits(step, event))
                .limit(wanted)
                .toList();
        return fitting.size() == wanted ? fitting : List.of();
    }

    /** The camera faces the applicant: their left is the picture's right. */
    private static boolean fits(ChallengeStep step, FaceEvent event) {
        return switch (step) {
            case BLINK_TWICE -> event.isBlink();
            case TURN_LEFT -> event.kind() == Kind.TURN_IMAGE_RIGHT;
            case TURN_RIGHT -> event.kind() == Kind.TURN_IMAGE_LEFT;
            case NOD -> event.kind() == Kind.NOD;
            case OPEN_MOUTH -> event.kind() == Kind.MOUTH_OPEN;
            case MOVE_CLOSER -> event.kind() == Kind.CLOSER;
        };
    }
}
