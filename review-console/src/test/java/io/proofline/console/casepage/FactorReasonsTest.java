package io.proofline.console.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionEvaluation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactorReasonsTest {

    @Test
    void reasons_come_from_the_checks_behind_required_decisions_too() {
        FactorReasons reasons = reasons(
                made("document-factor", Map.of("claims_agreement", 0.5, "document_read", check("glare"))),
                made("claims-agreement", Map.of("document_validate", check("visual_zone_differs"))),
                made("face-factor", Map.of("face_match", check("face_mismatch"))));

        assertThat(reasons.of("document-factor")).containsExactlyInAnyOrder("glare", "visual_zone_differs");
    }

    @Test
    void decisions_that_require_each_other_do_not_run_forever() {
        FactorReasons reasons = reasons(made("a", Map.of("b", 1, "check", check("glare"))), made("b", Map.of("a", 1)));

        assertThat(reasons.of("a")).containsExactly("glare");
    }

    @Test
    void a_factor_without_checks_has_no_reasons() {
        assertThat(reasons().of("face-factor")).isEmpty();
        assertThat(reasons(made("face-factor", Map.of("case_file", Map.of("country", "CHE"))))
                        .of("face-factor"))
                .isEmpty();
    }

    private static FactorReasons reasons(DecisionEvaluation... made) {
        return new FactorReasons(
                List.of(made).stream().collect(Collectors.toMap(DecisionEvaluation::decision, each -> each)));
    }

    private static Map<String, Object> check(String reason) {
        return Map.of("outcome", "warn", "reasons", List.of(reason));
    }

    private static DecisionEvaluation made(String decision, Map<String, Object> inputs) {
        return new DecisionEvaluation("verification", "3f0a9c21b7de", decision, inputs, 1, List.of(), 1);
    }
}
