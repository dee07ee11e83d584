package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.DraftRefused;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Models in the console: list, editor, what it saves, files in and out, differences. */
class ModelPagesTest extends ConsoleTest {

    private static final UUID DRAFT = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final TenantId PLATFORM = new TenantId("platform");
    private static final ModelVersion TABLES =
            version(ModelKind.DECISIONS, "verification", "abcdef012345", "<definitions/>");
    private static final ModelVersion PROCESS =
            version(ModelKind.PROCESS, "ekyc-verification", "fedcba543210", "<process/>");

    @BeforeEach
    void models() {
        staff("coco", Set.of(StaffRole.COMPLIANCE_OFFICER), "acme");
        when(modelSets.liveSet())
                .thenReturn(Optional.of(new ModelSet(
                        UUID.randomUUID(),
                        PLATFORM,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        ModelSet.Origin.SHIPPED,
                        "proofline",
                        ConsoleTestApplication.NOW,
                        List.of(member(TABLES), member(PROCESS)))));
        for (ModelVersion version : List.of(TABLES, PROCESS)) {
            when(modelSets.version(version.id())).thenReturn(version);
            when(modelSets.liveVersion(version.key())).thenReturn(Optional.of(version));
        }
        when(modelDrafts.get(DRAFT)).thenReturn(draft(3));
        when(modelDrafts.open()).thenReturn(List.of(draft(3)));
        when(modelDrafts.base(any())).thenReturn(TABLES);
        when(modelDrafts.create(any(ModelVersion.class), any(DraftContent.class), any()))
                .thenReturn(draft(1));
        when(modelDrafts.copy(eq(DRAFT), any(DraftContent.class), any())).thenReturn(draft(1));
    }

    @Test
    void the_list_shows_what_is_live_and_what_is_being_worked_on() throws Exception {
        mvc.perform(get("/console/models").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ekyc-verification")))
                .andExpect(content().string(containsString("abcdef012345")))
                .andExpect(content().string(containsString("Stricter bands")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void an_auditor_reads_models_and_changes_none() throws Exception {
        mvc.perform(get("/console/models").with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/console/models/import"))));
        mvc.perform(get("/console/models/drafts/" + DRAFT).with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-mode=\"read\"")))
                .andExpect(content().string(not(containsString("id=\"draft\""))));
        mvc.perform(save("{}").with(as("aude"))).andExpect(status().isForbidden());
    }

    @Test
    void the_editor_of_tables_may_make_styles_by_a_nonce_and_load_nothing_from_elsewhere() throws Exception {
        String policy = mvc.perform(get("/console/models/drafts/" + DRAFT).with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-mode=\"edit\"")))
                .andExpect(content().string(containsString("data-revision=\"3\"")))
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains("script-src 'self';", "font-src 'self'", "style-src-elem 'self' 'nonce-")
                .doesNotContain("unsafe-eval", "http:", "https:", "data:");
    }

    @Test
    void the_page_of_a_process_needs_no_styles_of_its_own() throws Exception {
        mvc.perform(get("/console/models/ekyc-verification").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("font-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))));
    }

    @Test
    void a_model_is_taken_away_as_a_plain_file() throws Exception {
        mvc.perform(get("/console/models/verification/file?download=true").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("verification.dmn")))
                .andExpect(content().string("<definitions/>"));
    }

    @Test
    void a_save_answers_with_findings_and_outcomes() throws Exception {
        when(modelDrafts.save(eq(DRAFT), eq(3), any(), eq("coco"))).thenReturn(draft(4));
        when(inspector.check(ModelKind.DECISIONS, "verification", "<draft/>"))
                .thenReturn(List.of(Finding.warning("gap", "band", "No rule matches Total 12.", "")));
        when(inspector.run(eq("verification"), eq("<draft/>"), any()))
                .thenReturn(List.of(new ExampleOutcome(
                        "band", 2, "low", List.of(new ExampleOutcome.Cell("band", "rejected", "review", false)), "")));

        mvc.perform(save("""
                        {"revision": 3, "name": "Stricter bands", "comment": "", "text": "<draft/>",
                         "examples": [{"subject": "band", "csv": "example,total,-> band\\nlow,1,rejected\\n"}]}""").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(4))
                .andExpect(jsonPath("$.findings[0].severity").value("WARNING"))
                .andExpect(jsonPath("$.outcomes[0].cells[0].actual").value("review"));
    }

    @Test
    void a_stale_save_says_who_was_first() throws Exception {
        DraftRefused stale = mock(DraftRefused.class);
        when(stale.why()).thenReturn(DraftRefused.Why.STALE);
        when(stale.code()).thenReturn("draft-stale");
        when(stale.savedBy()).thenReturn("sven");
        when(stale.savedAt()).thenReturn(ConsoleTestApplication.NOW);
        when(modelDrafts.save(eq(DRAFT), anyInt(), any(), any())).thenThrow(stale);

        mvc.perform(save("{\"revision\": 2, \"name\": \"mine\", \"text\": \"<mine/>\"}")
                        .with(as("coco")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("draft-stale"))
                .andExpect(jsonPath("$.message").value(containsString("Sven Example")));
    }

    @Test
    void a_copy_beside_the_first_gets_a_name_of_its_own() throws Exception {
        mvc.perform(post("/console/models/drafts/" + DRAFT + "/copy")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"revision\": 2, \"name\": \"Stricter bands\", \"text\": \"<mine/>\"}")
                        .with(csrf())
                        .with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value("/console/models/drafts/" + DRAFT));
        verify(modelDrafts).copy(DRAFT, new DraftContent("Stricter bands (copy)", "", "<mine/>", List.of()), "coco");
    }

    @Test
    void another_tenants_draft_is_not_found() throws Exception {
        UUID other = UUID.randomUUID();
        when(modelDrafts.get(other)).thenThrow(new ModelNotFound("There is no draft."));
        mvc.perform(get("/console/models/drafts/" + other).with(as("coco"))).andExpect(status().isNotFound());
    }

    @Test
    void a_hostile_file_is_refused_with_what_the_gate_found() throws Exception {
        when(inspector.check(ModelKind.PROCESS, "ekyc-verification", "<scriptTask/>"))
                .thenReturn(List.of(Finding.error(
                        "element-not-allowed",
                        "evil",
                        "Script task evil is not allowed: a model holds no code.",
                        "line 1")));

        mvc.perform(upload("ekyc-verification", "<scriptTask/>".getBytes(StandardCharsets.UTF_8)))
                .andExpect(redirectedUrl("/console/models"))
                .andExpect(flash().attributeExists("findings", "notice"));
        verify(modelDrafts, never()).create(any(ModelVersion.class), any(DraftContent.class), any());
    }

    @Test
    void a_file_that_is_empty_too_large_or_no_text_is_refused_before_it_is_read() throws Exception {
        for (byte[] bytes : List.of(new byte[0], new byte[(2 << 20) + 1], new byte[] {(byte) 0xff, (byte) 0xfe, 0})) {
            mvc.perform(upload("verification", bytes))
                    .andExpect(redirectedUrl("/console/models"))
                    .andExpect(flash().attributeExists("notice"));
        }
        verify(inspector, never()).check(any(), any(), any());
    }

    @Test
    void a_good_file_becomes_a_draft_with_the_examples_of_what_is_live() throws Exception {
        mvc.perform(upload("verification", dmn("20191111")))
                .andExpect(redirectedUrl("/console/models/drafts/" + DRAFT));
    }

    /** It would be a draft that nobody could open. */
    @Test
    void tables_in_a_version_that_the_editor_does_not_open_are_refused() throws Exception {
        for (String version : List.of("20180521", "20230324")) {
            mvc.perform(upload("verification", dmn(version)))
                    .andExpect(redirectedUrl("/console/models"))
                    .andExpect(flash().attributeExists("notice"));
        }
        verify(modelDrafts, never()).create(any(ModelVersion.class), any(DraftContent.class), any());
    }

    private static byte[] dmn(String version) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/%s/MODEL/\"/>"
                .formatted(version)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void differences_stand_in_words_beside_both_texts() throws Exception {
        when(inspector.compare(ModelKind.DECISIONS, "<definitions/>", "<draft/>"))
                .thenReturn(List.of(Change.changed("band", "rule 3, Total", "< 60", "< 65", "Decision band")));
        mvc.perform(get("/console/models/compare")
                        .param("left", "version:" + TABLES.id())
                        .param("right", "draft:" + DRAFT)
                        .with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("Decision band, rule 3, Total: from «&lt; 60» to «&lt; 65».")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void two_texts_of_different_models_are_not_compared() throws Exception {
        mvc.perform(get("/console/models/compare")
                        .param("left", "live:ekyc-verification")
                        .param("right", "draft:" + DRAFT)
                        .with(as("coco")))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/console/models/compare")
                        .param("left", "nonsense")
                        .param("right", "draft:1")
                        .with(as("coco")))
                .andExpect(status().isNotFound());
    }

    @Test
    void there_is_a_step_in_words_for_every_topic() throws Exception {
        var answer =
                mvc.perform(get("/console/models/catalog").with(as("coco"))).andExpect(status().isOk());
        for (String topic : Topics.ALL) {
            answer.andExpect(jsonPath("$.steps[?(@.id == '" + topic + "')].attributes.['flowable:topic']")
                            .value(topic))
                    .andExpect(
                            jsonPath("$.steps[?(@.id == '" + topic + "')].name").value(not(topic)));
        }
        answer.andExpect(jsonPath("$.steps[?(@.name == '')]").isEmpty())
                .andExpect(jsonPath("$.decisionModels.verification").value("/console/models/verification/file"));
    }

    private static MockHttpServletRequestBuilder save(String json) {
        return post("/console/models/drafts/" + DRAFT)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(csrf());
    }

    private static RequestBuilder upload(String key, byte[] bytes) {
        return multipart("/console/models/import")
                .file(new MockMultipartFile("file", "model.xml", "application/xml", bytes))
                .param("key", key)
                .with(csrf())
                .with(as("coco"));
    }

    private static ModelVersion version(ModelKind kind, String key, String version, String text) {
        return new ModelVersion(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                PLATFORM,
                kind,
                key,
                version,
                text,
                List.of(),
                "proofline",
                ConsoleTestApplication.NOW);
    }

    private static ModelSet.Member member(ModelVersion version) {
        return new ModelSet.Member(version.id(), PLATFORM, version.kind(), version.key(), version.version());
    }

    private static ModelDraft draft(int revision) {
        return new ModelDraft(
                DRAFT,
                ModelKind.DECISIONS,
                "verification",
                "Stricter bands",
                "",
                TABLES.id(),
                "<draft/>",
                List.of(new ExampleFile("band", "example,total,-> band\n")),
                revision,
                Set.of("coco"),
                ConsoleTestApplication.NOW,
                "coco",
                ConsoleTestApplication.NOW,
                Optional.empty());
    }
}
