package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.decision.DrawnTable;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.model.ModelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CasePageTest extends ConsoleTest {

    @Test
    void the_page_shows_sources_side_by_side_and_marks_what_differs() throws Exception {
        String page = page("rita");

        assertThat(page).contains("ERIKSON", "ERIKSSON", "1974-08-12", "data-field=\"surname\"");
        assertThat(row(page, "surname")).contains("differs");
        assertThat(row(page, "birth_date")).doesNotContain("differs");
    }

    @Test
    void barcode_and_back_against_the_print_and_a_claimed_name_against_the_tables_limit_are_marked_too()
            throws Exception {
        CheckResult read = SampleCase.result(
                "document-read",
                List.of(),
                Map.of(
                        "fields",
                        List.of(
                                field("expiry_date", "2031-06-09", "barcode", "back"),
                                field("expiry_date", "2036-06-09", "visual_zone", "front"),
                                field("document_number", "71501", "visual_zone", "front"),
                                field("document_number", "35202", "visual_zone", "back"),
                                field("surname", "ERIKSEN", "visual_zone", "front"),
                                field("given_names", "BERTA", "visual_zone", "front"))));
        CheckResult validated = SampleCase.result(
                "document-validate",
                List.of(Reason.of(
                        ReasonCodes.SOURCES_DIFFER, Map.of("fields", List.of("expiry_date", "document_number")))),
                Map.of("claim_similarities", Map.of("surname", 0.95, "given_names", 0.31)));
        when(checks.latest(SampleCase.ID)).thenReturn(Map.of("document-read", read, "document-validate", validated));
        when(decisions.ofCase(SampleCase.ID))
                .thenReturn(List.of(SampleCase.evaluated("document-limits", Map.of("same_name", 0.92), "others")));
        String page = page("rita");

        assertThat(row(page, "expiry_date")).contains("differs").containsPattern("value other[^>]*>2036-06-09");
        assertThat(row(page, "document_number")).contains("71501").containsPattern("value other[^>]*>35202");
        assertThat(page).contains("Printed on the back");
        assertThat(row(page, "given_names")).contains("differs").containsPattern("value other[^>]*>ANNA MARIA");
        assertThat(row(page, "surname")).doesNotContain("differs");
    }

    private static Map<String, Object> field(String name, String value, String source, String side) {
        return Map.of("name", name, "value", value, "source", source, "side", side, "confidence", 0.9);
    }

    @Test
    void the_page_says_why_the_case_needs_a_person() throws Exception {
        assertThat(page("rita"))
                .contains("Why this case needs you")
                .contains("Sentence of face_match_doubtful")
                .contains("Sentence of visual_zone_differs");
    }

    @Test
    void the_wrong_check_digit_is_marked_in_the_machine_readable_zone() throws Exception {
        assertThat(page("rita"))
                .contains("Wrong check digits: Composite")
                .containsPattern("class=\"wrong\"[^>]*>4</mark>");
    }

    @Test
    void a_character_that_one_reader_alone_vouches_for_is_marked() throws Exception {
        assertThat(page("rita"))
                .contains("Underlined characters (2) are borne out")
                .containsPattern("P&lt;UTO<mark class=\"unconfirmed\" title=\"No check digit[^>]*>E</mark>RIKSSON");
    }

    @Test
    void the_score_bar_adds_up_its_factors() throws Exception {
        // 30 of 30, 0.4 × 40 = 16, 0.8 × 25 = 20, 5 of 5
        assertThat(page("rita")).contains("30 of 30", "16 of 40", "20 of 25", "5 of 5", "rule 4: doubtful");
    }

    @Test
    void a_factor_leads_to_the_table_and_version_that_gave_it_and_says_what_its_checks_object_to() throws Exception {
        String page = page("rita");

        var link = Pattern.compile(
                        "rule 4: doubtful</span>.{0,40}<a href=\"#(evaluation-[0-9a-f-]+)\">verification/face-factor</a>"
                                + "\\s*<span[^>]*>version 3f0a9c21b7de</span>(.*?)</li>",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(link.group(2)).contains("Sentence of face_match_doubtful {");
        assertThat(page).containsPattern("(?s)id=\"" + link.group(1) + "\".{0,200}face-factor");
    }

    @Test
    void the_timeline_says_entries_in_words_with_their_proof_state() throws Exception {
        assertThat(page("rita"))
                .contains(
                        "Face match: doubt.",
                        "The case went to the queue “General”.",
                        "sealed at index 13 in checkpoint 3 · 9f86d081884c")
                .contains("queued, waits to be sealed")
                .contains("hx-get=\"/console/cases/" + SampleCase.ID + "/timeline\"");
    }

    @Test
    void the_table_of_a_factor_is_drawn_in_the_version_that_decided_with_the_rule_that_fired() throws Exception {
        var made = decisions.ofCase(SampleCase.ID).get(1);
        String address = "/console/cases/" + SampleCase.ID + "/tables/" + made.id();
        assertThat(page("rita")).contains("hx-get=\"" + address + "\"");
        when(modelSets.version("verification", "3f0a9c21b7de"))
                .thenReturn(Optional.of(new ModelVersion(
                        UUID.randomUUID(),
                        SampleCase.TENANT,
                        ModelKind.DECISIONS,
                        "verification",
                        "3f0a9c21b7de",
                        "<text/>",
                        List.of(),
                        "proofline",
                        ConsoleTestApplication.NOW)));
        var rule = new DrawnTable.Rule("r", List.of(">= 0.48"), List.of("1"), "alike <enough>");
        when(tableReader.table("<text/>", "face-factor"))
                .thenReturn(Optional.of(new DrawnTable(
                        "UNIQUE", List.of("similarity"), List.of("factor"), List.of(rule, rule, rule, rule, rule))));

        assertThat(fetch(address).split("<tr"))
                .hasSize(7)
                .satisfies(rows -> assertThat(rows[5]).contains("fired", "&gt;= 0.48", "alike &lt;enough&gt;"))
                .satisfies(rows -> assertThat(rows[4]).doesNotContain("fired"));
        when(modelSets.version("verification", "3f0a9c21b7de")).thenReturn(Optional.empty());
        assertThat(fetch(address)).contains("version 3f0a9c21b7de of the model is not kept here");
        mvc.perform(get("/console/cases/" + SampleCase.ID + "/tables/" + UUID.randomUUID())
                        .with(as("rita")))
                .andExpect(status().isNotFound());
    }

    private String fetch(String address) throws Exception {
        return mvc.perform(get(address).header("HX-Request", "true").with(as("rita")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nothing_inline_stands_in_the_page() throws Exception {
        assertThat(page("rita"))
                .doesNotContainPattern("<[^>]+ (style|on[a-z]+)=\"")
                .doesNotContain("<style", "<script>");
    }

    @Test
    void who_has_not_claimed_the_case_can_claim_but_not_decide() throws Exception {
        assertThat(page("rita")).contains("Claim this case").doesNotContain("id=\"decide-form\"");
        inReview("sven");
        assertThat(page("rita")).contains("Sven Example works on this case.").doesNotContain("id=\"decide-form\"");
        inReview("rita");
        assertThat(page("rita")).contains("id=\"decide-form\"", "Sentence of document_altered");
    }

    @Test
    void a_case_that_is_decided_is_read_only() throws Exception {
        when(cases.get(SampleCase.ID))
                .thenReturn(
                        SampleCase.file(CaseStatus.COMPLETED, io.proofline.casecore.casefile.CaseDecision.REJECTED));

        assertThat(page("rita"))
                .contains("rejected", "Sentence of face_mismatch")
                .doesNotContain("decide-form");
    }

    @Test
    void a_case_that_does_not_exist_has_a_page_that_says_what_to_do() throws Exception {
        when(cases.get(any())).thenThrow(new CaseNotFound(SampleCase.ID));

        mvc.perform(get("/console/cases/" + UUID.randomUUID()).with(as("rita")).requestAttr("trace_id", "4bf92f35"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Check the tenant")))
                .andExpect(content().string(containsString("4bf92f35")));
    }

    @Test
    void a_case_that_was_erased_has_the_page_of_one_that_is_not_there() throws Exception {
        when(cases.get(any())).thenThrow(mock(CaseKeyMissing.class));

        mvc.perform(get("/console/cases/" + SampleCase.ID).with(as("rita"))).andExpect(status().isNotFound());
    }

    @Test
    void a_picture_is_sent_uncached_and_the_look_is_recorded() throws Exception {
        when(evidence.get(SampleCase.ID, SELFIE))
                .thenReturn(new StoredEvidence(
                        new EvidenceRef(SELFIE, EvidenceKind.SELFIE, "image/jpeg", 3, "bb"),
                        ConsoleTestApplication.NOW,
                        1));
        when(evidence.read(SampleCase.ID, SELFIE)).thenReturn(new byte[] {1, 2, 3});

        mvc.perform(get("/console/cases/" + SampleCase.ID + "/evidence/" + SELFIE)
                        .with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().bytes(new byte[] {1, 2, 3}));
        verify(evidence).recordView(SampleCase.ID, SELFIE, Actor.staff("rita"));
    }

    @Test
    void the_list_names_cases_but_no_person() throws Exception {
        mvc.perform(get("/console/cases").with(as("otto")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ACME-10482")))
                .andExpect(content().string(not(containsString("ERIKSSON"))));
    }

    @Test
    void a_page_whose_case_moved_on_is_told_to_load_again() throws Exception {
        mvc.perform(get("/console/cases/" + SampleCase.ID + "/state")
                        .param("seen", "PROCESSING-null")
                        .with(as("rita")))
                .andExpect(header().string("HX-Refresh", "true"));
        mvc.perform(get("/console/cases/" + SampleCase.ID + "/state")
                        .param("seen", "IN_REVIEW-null")
                        .with(as("rita")))
                .andExpect(header().doesNotExist("HX-Refresh"));
    }

    private String page(String username) throws Exception {
        return mvc.perform(get("/console/cases/" + SampleCase.ID).with(as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String row(String page, String field) {
        var matcher = Pattern.compile("<tr[^>]*data-field=\"" + field + "\".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
