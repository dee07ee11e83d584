package io.proofline.casecore.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionEvaluation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputCoverTest {

    @Test
    void few_decisions_hold_all_that_was_given() {
        List<String> cover = InputCover.of(List.of(
                evaluation("face-factor", Map.of("face", 1), 0.5),
                evaluation("profile-factor", Map.of("profile", 2), 0.7),
                evaluation("hard-stops", Map.of("face", 1, "case_file", 3, "face_factor", 0.5), List.of()),
                evaluation("band", Map.of("hard_stops", List.of(), "profile_factor", 0.7), "accepted")));

        assertThat(cover).containsExactlyInAnyOrder("hard-stops", "profile-factor");
    }

    @Test
    void a_name_that_only_looks_like_a_decision_is_kept() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("face_factor", "given");
        assertThat(InputCover.of(
                        List.of(evaluation("face-factor", Map.of("face", 1), 0.5), evaluation("band", inputs, "x"))))
                .containsExactlyInAnyOrder("face-factor", "band");
    }

    private static DecisionEvaluation evaluation(String decision, Map<String, Object> inputs, Object output) {
        return new DecisionEvaluation("verification", "v1", decision, inputs, output, List.of(), 1);
    }
}
