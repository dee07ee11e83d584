package io.proofline.casecore.liveness;

import io.proofline.contract.liveness.ChallengeStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws what is asked. One of the steps turns the head, because that shows best whether it is a head and not a picture;
 * no step comes twice.
 */
final class StepDraw {

    private static final List<ChallengeStep> TURNS = List.of(ChallengeStep.TURN_LEFT, ChallengeStep.TURN_RIGHT);

    private final RandomGenerator random;

    /** @param random that nobody can foretell, in production */
    StepDraw(RandomGenerator random) {
        this.random = random;
    }

    List<ChallengeStep> draw(int count) {
        List<ChallengeStep> drawn = new ArrayList<>();
        drawn.add(TURNS.get(random.nextInt(TURNS.size())));
        List<ChallengeStep> others = new ArrayList<>(List.of(ChallengeStep.values()));
        others.removeAll(drawn);
        while (drawn.size() < count) {
            drawn.add(others.remove(random.nextInt(others.size())));
        }
        for (int last = drawn.size() - 1; last > 0; last--) {
            Collections.swap(drawn, last, random.nextInt(last + 1));
        }
        return drawn;
    }
}
