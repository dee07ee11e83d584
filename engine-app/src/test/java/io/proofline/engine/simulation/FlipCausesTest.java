package io.proofline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlipCausesTest {

    @Test
    void what_came_out_otherwise_is_told_with_its_rules_and_numbers() {
        List<Cause> causes = FlipCauses.between(
                List.of(of("face-factor", 0.6, 2), of("total", 70), of("band", "review", 3)),
                List.of(
                        of("face-factor", new BigDecimal("0.80"), 4),
                        of("total", new BigDecimal("70.0")),
                        of("band", "accepted", 1)));

        assertThat(causes)
                .containsExactly(
                        new Cause("face-factor", List.of(2), List.of(4), new BigDecimal("0.6"), new BigDecimal("0.8")),
                        new Cause("band", List.of(3), List.of(1), null, null));
    }

    @Test
    void the_same_values_read_back_as_other_classes_are_no_change_and_texts_are_never_told() {
        DecisionEvaluation before = of("limits", Map.of("same", 0.90), 1);
        DecisionEvaluation after = of("limits", Map.of("same", new BigDecimal("0.9")), 1);
        assertThat(FlipCauses.between(List.of(before), List.of(after))).isEmpty();
        assertThat(FlipCauses.between(List.of(of("name", "Ada", 1)), List.of(of("name", "Grace", 1))))
                .containsExactly(new Cause("name", List.of(1), List.of(1), null, null));
    }

    @Test
    void decisions_that_came_or_went_are_told() {
        assertThat(FlipCauses.between(List.of(of("old", 1, 1)), List.of(of("new", 2, 1))))
                .extracting(Cause::decision)
                .containsExactly("new", "old");
    }

    private static DecisionEvaluation of(String decision, Object output, Integer... rules) {
        return new DecisionEvaluation(
                "verification",
                "v1",
                decision,
                Map.of(),
                output,
                Arrays.stream(rules)
                        .map(number -> new FiredRule(number, "r" + number))
                        .toList(),
                1);
    }
}
