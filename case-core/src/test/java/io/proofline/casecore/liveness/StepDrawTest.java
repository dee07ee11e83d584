package io.proofline.casecore.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.liveness.ChallengeStep;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepDrawTest {

    /** Of 30 ordered pairs 12 have no turn, of 120 triples 24. */
    @ParameterizedTest
    @CsvSource({"2, 18", "3, 96"})
    void every_order_of_different_steps_with_a_turn_is_drawn(int count, int orders) {
        StepDraw draw = new StepDraw(new Random(7));
        Set<List<ChallengeStep>> seen = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            List<ChallengeStep> steps = draw.draw(count);
            assertThat(steps).hasSize(count).doesNotHaveDuplicates();
            assertThat(steps).containsAnyOf(ChallengeStep.TURN_LEFT, ChallengeStep.TURN_RIGHT);
            seen.add(steps);
        }
        assertThat(seen).hasSize(orders);
    }
}
