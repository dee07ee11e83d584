package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.duplicate.CaseRelation;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.evidence.PrintDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelatedCasesTest extends ConsoleTest {

    private static final UUID OTHER = UUID.fromString("7d0e2a34-6a5d-4b8e-9a53-0e5c9d1f7a11");
    private static final Instant FOUND = Instant.parse("2026-11-21T08:14:00Z");

    @Test
    void a_related_case_is_listed_with_what_it_shares_and_leads_to_its_page() throws Exception {
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseRelation(OTHER, List.of("face", "phone"), 0.714, FOUND)));
        when(cases.find(OTHER)).thenReturn(Optional.of(SampleCase.file(CaseStatus.COMPLETED, CaseDecision.REJECTED)));

        assertThat(page("rita"))
                .contains("Related cases", "face, telephone number", "0.71", "rejected", "21 Nov 2026, 08:27 UTC")
                .contains("Sentence of face_mismatch")
                .contains("href=\"/console/cases/" + SampleCase.ID + "\"");
    }

    @Test
    void why_a_case_of_another_queue_ended_is_not_said() throws Exception {
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseRelation(OTHER, List.of("face"), 0.714, FOUND)));
        when(cases.find(OTHER)).thenReturn(Optional.of(SampleCase.file(CaseStatus.COMPLETED, CaseDecision.REJECTED)));
        when(sight.sees(eq(OTHER), any())).thenReturn(false);

        assertThat(page("rita")).contains("A case of another queue").doesNotContain("Sentence of face_mismatch");
    }

    @Test
    void a_case_that_was_erased_is_not_listed() throws Exception {
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseRelation(OTHER, List.of("face"), 0.634, FOUND)));
        when(cases.find(OTHER)).thenThrow(mock(CaseKeyMissing.class));

        assertThat(page("rita")).contains("No other case of this tenant").doesNotContain("0.63");
    }

    @Test
    void who_may_not_see_personal_data_sees_no_relations() throws Exception {
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseRelation(OTHER, List.of("face"), 0.714, FOUND)));

        assertThat(page("otto")).doesNotContain("Related cases");
    }

    @Test
    void both_prints_stand_side_by_side_with_their_score() throws Exception {
        UUID print = UUID.randomUUID();
        UUID reference = UUID.randomUUID();
        when(evidence.ofCase(SampleCase.ID))
                .thenReturn(List.of(
                        print(print, EvidenceKind.FINGERPRINT), print(reference, EvidenceKind.FINGERPRINT_REFERENCE)));
        when(checks.latest(SampleCase.ID))
                .thenReturn(Map.of(
                        "fingerprint-match",
                        new CheckResult(
                                "fingerprint-match",
                                Outcome.PASS,
                                0.99,
                                List.of(),
                                Map.of(
                                        "score",
                                        52.5,
                                        "estimated_fmr",
                                        5.6e-6,
                                        "fingerprint",
                                        Map.of("minutiae", 41),
                                        "fingerprint_reference",
                                        Map.of("minutiae", 38)),
                                new Engine("sourceafis", "1", Map.of()))));

        assertThat(page("rita"))
                .contains("Is it the same finger?", "/evidence/" + print, "/evidence/" + reference)
                .contains("Left index finger, 500 dpi, 41 minutiae", "38 minutiae")
                .contains("Score 52.5. About one pair of strangers in 100,000 scores as high.");
    }

    @Test
    void a_case_without_prints_says_nothing_of_them() throws Exception {
        assertThat(page("rita")).doesNotContain("Is it the same finger?");
    }

    private static EvidenceRef print(UUID id, EvidenceKind kind) {
        return new EvidenceRef(id, kind, "image/png", 9, "aa", new PrintDetails(7, 500).attributes());
    }

    private String page(String username) throws Exception {
        return mvc.perform(get("/console/cases/" + SampleCase.ID).with(as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
