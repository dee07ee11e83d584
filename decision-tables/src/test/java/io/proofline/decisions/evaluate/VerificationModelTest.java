package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationModelTest {

    private static final KieDecisionService DECISIONS = new KieDecisionService(new ShippedModels());

    private static DecisionRun band(Map<String, Object> inputs) {
        return DECISIONS.evaluate("verification", "band", inputs);
    }

    @Test
    void a_case_that_passes_every_check_clearly_is_accepted() {
        DecisionRun run = band(Checks.clear());

        assertThat(run.result()).isEqualTo("accepted");
        assertThat(run.evaluation("total").orElseThrow().output()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void the_run_tells_every_decision_with_the_rules_that_fired() {
        List<DecisionEvaluation> evaluations = band(Checks.clear()).evaluations();

        assertThat(evaluations)
                .extracting(DecisionEvaluation::decision)
                .containsExactlyInAnyOrder(
                        "selfie-liveness",
                        "video-liveness",
                        "video-reasons",
                        "liveness-factor",
                        "face-factor",
                        "document-limits",
                        "claims-agreement",
                        "document-factor",
                        "profile-factor",
                        "duplicate-limits",
                        "other-identity",
                        "duplicate-reasons",
                        "fingerprint-agreement",
                        "weights",
                        "hard-stops",
                        "unmade-checks",
                        "review-reasons",
                        "total",
                        "band")
                .endsWith("band");
        assertThat(evaluations.get(evaluations.size() - 1).fired())
                .containsExactly(new DecisionEvaluation.FiredRule(6, "band-high"));
        assertThat(evaluations)
                .allSatisfy(evaluation -> assertThat(evaluation.nanos()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"liveness", "face_match", "document_read", "document_validate", "document_forensics", "profile"})
    void a_check_that_was_not_made_leads_to_review(String check) {
        Map<String, Object> inputs = Checks.clear();
        inputs.remove(check);

        assertThat(band(inputs).result()).isEqualTo("review");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"liveness", "face_match", "document_read", "document_validate", "document_forensics", "profile"})
    void a_check_that_ended_in_an_error_leads_to_review(String check) {
        Map<String, Object> inputs = Checks.clear();
        inputs.put(check, Map.of("outcome", "error", "reasons", List.of(), "facts", Map.of()));

        assertThat(band(inputs).result()).isEqualTo("review");
    }

    @Test
    void a_case_without_any_check_leads_to_review() {
        assertThat(band(Map.of()).result()).isEqualTo("review");
    }

    @Test
    void a_low_liveness_alone_leads_to_review() {
        Map<String, Object> inputs = Checks.clear();
        inputs.put(
                "liveness",
                Checks.passed(0.01, Map.of("live_probability", 0.01, "face_share", 0.2, "context_share", 1)));

        assertThat(band(inputs).result()).isEqualTo("review");
    }

    @Test
    void signs_of_an_edit_alone_lead_to_review_and_never_to_rejection() {
        Map<String, Object> inputs = Checks.clear();
        inputs.put("document_forensics", Checks.passed(0.01, Map.of("image_integrity", 0.01)));

        assertThat(band(inputs).result()).isEqualTo("review");
    }

    @Test
    void a_face_far_below_the_threshold_is_a_hard_stop() {
        Map<String, Object> inputs = Checks.clear();
        inputs.put("face_match", Checks.passed(0.5, Map.of("similarity", 0.24)));

        DecisionRun run = band(inputs);

        assertThat(run.result()).isEqualTo("rejected");
        assertThat(run.evaluation("hard-stops").orElseThrow().output()).isEqualTo(List.of("face_mismatch"));
    }

    @Test
    void one_claimed_name_that_differs_leads_to_review_however_many_claims_agree() {
        Map<String, Object> inputs = Checks.clear();
        inputs.put(
                "document_validate",
                Checks.passed(
                        1,
                        Map.of(
                                "check_digits_valid",
                                true,
                                "expired",
                                false,
                                "age",
                                37,
                                "claim_agreement",
                                0.9,
                                "claim_similarities",
                                Map.of("surname", 0.5, "given_names", 1, "birth_date", 1, "document_number", 1))));

        DecisionRun run = band(inputs);

        assertThat(run.result()).isEqualTo("review");
        assertThat(run.evaluation("review-reasons").orElseThrow().output()).isEqualTo(List.of("claim_differs"));
    }

    @Test
    void the_luhn_digit_of_a_cnic_is_not_demanded_as_shipped() {
        Map<String, Object> inputs = Checks.clear();
        inputs.put("case_file", Map.of("pack", "pk-cnic"));
        inputs.put(
                "document_validate",
                Checks.passed(
                        1, Map.of("expired", false, "age", 37, "claim_agreement", 1.0, "number_luhn_holds", false)));

        assertThat(band(inputs).evaluation("review-reasons").orElseThrow().output())
                .isEqualTo(List.of());
    }

    @Test
    void whether_a_video_is_needed_is_decided_before_any_check_was_made() {
        Map<String, Object> inputs = new HashMap<>();
        List.of("liveness", "liveness_active", "face_match", "document_read", "band", "score")
                .forEach(name -> inputs.put(name, null));
        inputs.put("hard_stops", List.of());
        inputs.put("case_file", Map.of("pack", "icao-passport", "tenant", "acme", "liveness_video", "required"));

        DecisionRun run = DECISIONS.evaluate("evidence-policy", "liveness-video", inputs);

        assertThat(run.result()).isEqualTo("required");
        assertThat(run.evaluation("liveness-video").orElseThrow().output()).isEqualTo("required");
    }
}
