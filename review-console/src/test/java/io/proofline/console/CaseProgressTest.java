package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.StepRun;
import io.proofline.contract.process.StepState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseProgressTest extends ConsoleTest {

    private static final Instant BEGAN = Instant.parse("2026-11-21T08:12:05Z");
    private static final String CASE = "/console/cases/" + SampleCase.ID;

    @BeforeEach
    void progress() {
        when(process.progressOf(SampleCase.ID))
                .thenReturn(Optional.of(new ProcessProgress(
                        "ekyc-verification",
                        "<definitions/>",
                        List.of(
                                step("face-match", "Match faces", "serviceTask", "face-match", null, done(640)),
                                step(
                                        "applicant-profile",
                                        "Check profile",
                                        "serviceTask",
                                        "applicant-profile",
                                        null,
                                        done(16)),
                                step(
                                        "score",
                                        "Score the case",
                                        "businessRuleTask",
                                        null,
                                        "verification/band",
                                        done(21)),
                                step("review", "Review the case", "userTask", null, null, active())),
                        List.of("to-score", "to-review"))));
        when(evidence.storedIn(SampleCase.ID))
                .thenReturn(List.of(
                        piece(EvidenceKind.SELFIE, BEGAN.minusSeconds(60)),
                        piece(EvidenceKind.DOCUMENT_FRONT, BEGAN.plusSeconds(60))));
    }

    @Test
    void the_case_page_names_the_version_and_lists_the_steps_for_those_who_see_no_diagram() throws Exception {
        assertThat(read("rita", CASE))
                .contains(
                        "model ekyc-verification, version " + ModelDigest.of("<definitions/>"),
                        "data-flows=\"to-score to-review\"")
                .containsPattern("(?s)data-element=\"face-match\" data-state=\"done\".*?Match faces.*?done.*?640 ms")
                .containsPattern("(?s)data-element=\"review\" data-state=\"active\".*?Review the case.*?here now");
    }

    @Test
    void a_check_opens_with_what_was_on_file_what_it_found_and_how_long_it_took() throws Exception {
        assertThat(read("rita", CASE + "/steps/face-match"))
                .contains("Sentence of face_match_doubtful", "0.42", "640 ms", "Selfie", "score 0.71")
                .doesNotContain("Document, front");
        verify(audit)
                .append(AuditEvent.of(
                        SampleCase.ID, AuditActions.STEP_VIEWED, Actor.staff("rita"), Map.of("step", "face-match")));
    }

    @Test
    void a_check_of_claims_opens_with_the_claims_and_no_other_check_does() throws Exception {
        assertThat(read("rita", CASE + "/steps/applicant-profile")).contains("E-mail, claimed", "anna@example.org");
        assertThat(read("rita", CASE + "/steps/face-match")).doesNotContain("anna@example.org");
        assertThat(read("otto", CASE + "/steps/applicant-profile")).doesNotContain("anna@example.org");
    }

    @Test
    void a_check_opens_with_how_earlier_checks_ended() throws Exception {
        RecordedCheck match = SampleCase.checks().get(3);
        when(checks.ofCase(SampleCase.ID))
                .thenReturn(List.of(
                        SampleCase.checks().get(0),
                        new RecordedCheck(
                                match.id(),
                                match.jobId(),
                                match.result(),
                                1,
                                match.startedAt().plusSeconds(9),
                                match.finishedAt().plusSeconds(9),
                                "inside")));
        assertThat(read("rita", CASE + "/steps/face-match"))
                .containsPattern("<dt>Reading the document</dt><dd>.*?pass");
    }

    @Test
    void a_decision_opens_with_its_tables_versions_and_rules() throws Exception {
        assertThat(read("rita", CASE + "/steps/score"))
                .contains("verification/face-factor", "version 3f0a9c21b7de", "rule 4: face-factor-doubtful");
    }

    @Test
    void the_work_of_people_opens_with_its_queue() throws Exception {
        assertThat(read("rita", CASE + "/steps/review")).contains("In the queue “General”", "Nobody has decided yet.");
    }

    @Test
    void htmx_gets_the_step_alone() throws Exception {
        mvc.perform(get(CASE + "/steps/score").header("HX-Request", "true").with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void who_may_not_see_personal_data_sees_states_but_no_values_and_leaves_no_entry() throws Exception {
        assertThat(read("otto", CASE)).contains("Match faces");
        assertThat(read("otto", CASE + "/steps/face-match"))
                .contains("640 ms", "which you may not see")
                .doesNotContain("0.42", "Selfie");
        verify(audit, never()).append(any());
    }

    @Test
    void a_step_that_was_given_up_says_why() throws Exception {
        when(process.incidents(SampleCase.ID))
                .thenReturn(List.of(new Incident("17", "face-match", "The worker was lost.", BEGAN)));
        assertThat(read("otto", CASE + "/steps/face-match")).contains("Given up", "The worker was lost.");
    }

    @Test
    void the_model_is_sent_as_it_is_and_kept_nowhere() throws Exception {
        mvc.perform(get(CASE + "/process").with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(content().string("<definitions/>"));
    }

    @Test
    void neither_model_nor_step_of_another_tenants_case_is_shown() throws Exception {
        UUID other = UUID.randomUUID();
        when(process.progressOf(other)).thenThrow(new CaseNotFound(other));
        for (String path : List.of("/process", "/steps/score")) {
            mvc.perform(get("/console/cases/" + other + path).with(as("rita"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_step_that_was_not_reached_is_not_found() throws Exception {
        for (String path : List.of("/steps/approval", "/steps/..%2f..%2fx", "/steps/" + "x".repeat(4_000))) {
            int answer = mvc.perform(get(URI.create(CASE + path)).with(as("rita")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).isIn(400, 404);
        }
        verify(audit, never()).append(any());
    }

    private String read(String username, String path) throws Exception {
        return mvc.perform(get(path).with(as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static ProcessStep step(
            String element, String name, String kind, String topic, String decision, StepRun run) {
        return new ProcessStep(
                element, name, kind, topic, decision, kind.equals("userTask") ? "review" : null, List.of(run));
    }

    private static StepRun done(long milliseconds) {
        return new StepRun(BEGAN, BEGAN.plusMillis(milliseconds), StepState.DONE);
    }

    private static StepRun active() {
        return new StepRun(BEGAN.plusSeconds(2), null, StepState.ACTIVE);
    }

    private static StoredEvidence piece(EvidenceKind kind, Instant at) {
        return new StoredEvidence(new EvidenceRef(UUID.randomUUID(), kind, "image/jpeg", 9, "aa"), at, 1);
    }
}
