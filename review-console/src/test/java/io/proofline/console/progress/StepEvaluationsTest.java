package io.proofline.console.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.StepRun;
import io.proofline.contract.process.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepEvaluationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private static final List<RecordedDecision> RECORDED = List.of(
            made("evidence-policy", "liveness-video"),
            made("verification", "face-factor"),
            made("verification", "band"),
            made("queue-routing", "quality"),
            made("queue-routing", "queue"),
            made("queue-routing", "override"),
            made("verification", "face-factor"),
            made("verification", "band"));

    @Test
    void a_decision_comes_with_what_it_required() {
        assertThat(of("queue-routing/override")).containsExactly("queue", "override");
    }

    @Test
    void two_steps_that_ask_the_same_model_do_not_mix() {
        assertThat(of("queue-routing/quality")).containsExactly("quality");
    }

    @Test
    void a_step_that_was_made_again_has_both_runs() {
        assertThat(of("verification/band")).containsExactly("face-factor", "band", "face-factor", "band");
    }

    @Test
    void a_step_that_decides_nothing_has_none() {
        assertThat(of(null)).isEmpty();
    }

    private static List<String> of(String decision) {
        List<ProcessStep> reached = Stream.of(
                        "evidence-policy/liveness-video",
                        "verification/band",
                        "queue-routing/quality",
                        "queue-routing/override",
                        null)
                .map(StepEvaluationsTest::step)
                .toList();
        return StepEvaluations.of(step(decision), reached, RECORDED).stream()
                .map(each -> each.evaluation().decision())
                .toList();
    }

    private static ProcessStep step(String decision) {
        return new ProcessStep(
                "step",
                "Step",
                "businessRuleTask",
                null,
                decision,
                null,
                List.of(new StepRun(NOW, NOW, StepState.DONE)));
    }

    private static RecordedDecision made(String model, String decision) {
        return new RecordedDecision(
                UUID.randomUUID(),
                new DecisionEvaluation(model, "3f0a9c21b7de", decision, Map.of(), "x", List.of(), 1),
                NOW);
    }
}
