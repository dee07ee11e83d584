package io.proofline.vision.liveness.active;

import static io.proofline.contract.liveness.ChallengeStep.BLINK_TWICE;
import static io.proofline.contract.liveness.ChallengeStep.TURN_LEFT;
import static io.proofline.contract.liveness.ChallengeStep.TURN_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeJudgeTest {

    private static final FaceEvent LEFT = event(Kind.TURN_IMAGE_RIGHT, 1, 2);
    private static final FaceEvent RIGHT = event(Kind.TURN_IMAGE_LEFT, 3, 4);
    private static final FaceEvent BLINK = event(Kind.EYES_CLOSED, 5, 5.2);
    private static final FaceEvent BLINK_AGAIN = event(Kind.EYES_CLOSED, 6, 6.2);

    @Test
    void the_applicants_left_is_the_pictures_right() {
        assertThat(done(List.of(TURN_LEFT), LEFT)).containsExactly(true);
        assertThat(done(List.of(TURN_LEFT), RIGHT)).containsExactly(false);
    }

    @Test
    void steps_count_in_the_asked_order_only() {
        assertThat(done(List.of(TURN_LEFT, TURN_RIGHT), LEFT, RIGHT)).containsExactly(true, true);
        assertThat(done(List.of(TURN_RIGHT, TURN_LEFT), LEFT, RIGHT)).containsExactly(true, false);
    }

    @Test
    void what_is_done_before_it_was_shown_does_not_count() {
        List<ChallengeStep> steps = List.of(TURN_LEFT, TURN_RIGHT);

        assertThat(ChallengeJudge.judge(steps, 2.5, List.of(LEFT, RIGHT)))
                .extracting(StepResult::done)
                .containsExactly(true, true);
        assertThat(ChallengeJudge.judge(steps, 4, List.of(LEFT, RIGHT)))
                .extracting(StepResult::done)
                .containsExactly(true, false);
    }

    @Test
    void one_blink_is_not_two_and_closed_eyes_are_no_blink() {
        assertThat(done(List.of(BLINK_TWICE), BLINK, BLINK_AGAIN)).containsExactly(true);
        assertThat(done(List.of(BLINK_TWICE), BLINK)).containsExactly(false);
        assertThat(done(List.of(BLINK_TWICE), BLINK, event(Kind.EYES_CLOSED, 6, 9)))
                .containsExactly(false);
    }

    @Test
    void the_score_is_the_mean_of_blinks_and_movements() {
        List<StepResult> half =
                ChallengeJudge.judge(List.of(TURN_LEFT, TURN_RIGHT, BLINK_TWICE), List.of(LEFT, BLINK, BLINK_AGAIN));

        assertThat(ActiveLivenessReading.score(half)).hasValue(0.75);
        assertThat(ActiveLivenessReading.score(List.of())).isEmpty();
        assertThat(ActiveLivenessReading.score(ChallengeJudge.judge(List.of(TURN_LEFT), List.of())))
                .hasValue(0);
    }

    private static List<Boolean> done(List<ChallengeStep> steps, FaceEvent... events) {
        return ChallengeJudge.judge(steps, List.of(events)).stream()
                .map(StepResult::done)
                .toList();
    }

    private static FaceEvent event(Kind kind, double from, double to) {
        return new FaceEvent(kind, (int) (from * 30), (int) (to * 30), from, to);
    }
}
