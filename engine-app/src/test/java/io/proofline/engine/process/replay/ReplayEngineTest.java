package io.proofline.engine.process.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.Topics;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import io.proofline.processes.gate.ProcessRefused;
import io.proofline.processes.gate.ProcessVocabulary;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayEngineTest {

    private static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            Set.of("evidenceStock", "evidenceRequest", "reviewerRequest", "reviewEscalation", "caseConclusion"),
            Set.of("caseScored", "qualitySample", "reviewOpened", "approvalOpened"),
            Set.of());
    private static final KieDecisionService DECISIONS = new KieDecisionService(new ShippedModels());

    private static ReplayEngine shipped;

    @BeforeAll
    static void build() {
        shipped = engine(DraftProcesses.shipped());
    }

    @AfterAll
    static void close() {
        shipped.close();
    }

    @Test
    void cases_come_to_the_ends_that_their_records_lead_to() {
        ReplayOutcome good = shipped.run(ExampleCases.recorded("a good match"));
        assertThat(good.failure()).isEmpty();
        assertThat(good.band()).isEqualTo("accepted");
        assertThat(good.end()).isEqualTo("accepted");
        assertThat(good.score()).isEqualByComparingTo("100");
        assertThat(good.reached())
                .contains("document-read", "score", "conclude-accepted")
                .doesNotContain("review");
        assertThat(good.unrecorded()).isEmpty();

        ReplayOutcome doubtful = shipped.run(ExampleCases.recorded("a doubtful match"));
        assertThat(doubtful.band()).isEqualTo("review");
        assertThat(doubtful.end()).isEqualTo("review");

        ReplayOutcome impostor = shipped.run(ExampleCases.recorded("an impostor"));
        assertThat(impostor.band()).isEqualTo("rejected");
        assertThat(impostor.end()).isEqualTo("rejected");
    }

    @Test
    void a_check_without_a_record_is_told_of_and_seen_by_no_table() {
        ReplayedCase whole = ExampleCases.recorded("a good match");
        Map<String, CheckResult> results = new HashMap<>(whole.results());
        results.remove(Topics.LIVENESS_CHECK);

        ReplayOutcome outcome = shipped.run(new ReplayedCase(whole.file(), whole.evidence(), results));

        assertThat(outcome.unrecorded()).containsExactly(Topics.LIVENESS_CHECK);
        assertThat(outcome.band()).isNotEqualTo("accepted");
        assertThat(outcome.failure()).isEmpty();
    }

    @Test
    void tables_see_no_check_that_the_draft_has_left_out() {
        try (ReplayEngine draft = engine(DraftProcesses.withoutLiveness())) {
            ReplayOutcome outcome = draft.run(ExampleCases.recorded("a good match"));
            assertThat(outcome.failure()).isEmpty();
            assertThat(outcome.band()).isEqualTo(shippedWithoutLivenessRecord());
            assertThat(outcome.unrecorded()).isEmpty();
        }
        try (ReplayEngine draft = engine(DraftProcesses.withoutDuplicateSearch())) {
            assertThat(draft.steps()).containsKey("face-match").doesNotContainKey("duplicate-search");
            ReplayOutcome outcome = draft.run(ExampleCases.recorded("a good match"));
            assertThat(outcome.failure()).isEmpty();
            assertThat(outcome.reached()).doesNotContain("duplicate-search").contains("score");
        }
    }

    @Test
    void a_case_without_its_evidence_waits_for_the_applicant_and_no_timer_fires() {
        ReplayedCase whole = ExampleCases.recorded("a good match");
        ReplayOutcome outcome =
                shipped.run(new ReplayedCase(whole.file(), Set.of(EvidenceKind.SELFIE), whole.results()));
        assertThat(outcome.band()).isEqualTo(ReplayOutcome.WAITING);
        assertThat(outcome.reached()).doesNotContain("document-read", "conclude-expired");
    }

    @Test
    void a_model_that_goes_round_in_a_circle_fails_the_case_and_not_the_run() {
        String circle = DraftProcesses.shipped()
                .replace("sourceRef=\"sampling\" targetRef=\"band\"", "sourceRef=\"sampling\" targetRef=\"route\"")
                .replace("sourceRef=\"route\" targetRef=\"review\"", "sourceRef=\"route\" targetRef=\"sampling\"");
        try (ReplayEngine draft = engine(circle)) {
            ReplayOutcome outcome = draft.run(ExampleCases.recorded("a good match"));
            assertThat(outcome.band()).isEqualTo(ReplayOutcome.FAILED);
            assertThat(outcome.failure())
                    .hasValueSatisfying(cause -> assertThat(cause).contains("circle"));
            assertThat(draft.run(ExampleCases.recorded("a good match")).band()).isEqualTo(ReplayOutcome.FAILED);
        }
    }

    @Test
    void what_the_gate_refuses_is_not_replayed() {
        String hostile = DraftProcesses.shipped().replace("${evidenceStock}", "${''.getClass()}");
        assertThatThrownBy(() -> engine(hostile)).isInstanceOf(ProcessRefused.class);
    }

    private static String shippedWithoutLivenessRecord() {
        ReplayedCase whole = ExampleCases.recorded("a good match");
        Map<String, CheckResult> results = new HashMap<>(whole.results());
        results.remove(Topics.LIVENESS_CHECK);
        return shipped.run(new ReplayedCase(whole.file(), whole.evidence(), results))
                .band();
    }

    private static ReplayEngine engine(String model) {
        return new ReplayEngine(model.getBytes(StandardCharsets.UTF_8), DECISIONS, VOCABULARY);
    }
}
