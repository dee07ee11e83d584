package io.proofline.contract.liveness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that an applicant is asked to do before the camera. Left and right are the applicant's own. */
public enum ChallengeStep {
    BLINK_TWICE,
    TURN_LEFT,
    TURN_RIGHT,
    NOD,
    OPEN_MOUTH,
    MOVE_CLOSER;

    /** The snake_case word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChallengeStep> ofWord(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
