package io.proofline.console;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.description;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.model.CaseMigrations.Result;
import io.proofline.casecore.model.CaseMigrations.RunningCase;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChange.Item;
import io.proofline.casecore.model.ModelChange.Kind;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.model.OwnVersions.Own;
import io.proofline.casecore.model.SetFigures.Figures;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.ExampleOutcome.Cell;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of models in the console: overview, proposal, decision, trial, roll-back, own versions, migration. */
class ChangePagesTest extends ConsoleTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = ConsoleTestApplication.NOW;
    private static final UUID CHANGE = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID DRAFT = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final ModelVersion BEFORE = version("aaaaaaaaaaaa", "before");
    private static final ModelVersion AFTER = version("bbbbbbbbbbbb", "after");
    private static final ModelSet EARLIER = set(6, BEFORE);
    private static final ModelSet LIVE = set(7, AFTER);

    @BeforeEach
    void models() {
        staff("coco", Set.of(StaffRole.COMPLIANCE_OFFICER), "acme");
        staff("audi", Set.of(StaffRole.AUDITOR), "acme");
        for (ModelVersion version : List.of(BEFORE, AFTER)) {
            when(modelSets.version(version.id())).thenReturn(version);
        }
        for (ModelSet set : List.of(EARLIER, LIVE)) {
            when(modelSets.get(set.id())).thenReturn(set);
        }
        when(modelSets.liveSet()).thenReturn(Optional.of(LIVE));
        when(modelSets.liveVersion("verification")).thenReturn(Optional.of(AFTER));
        when(modelSets.live()).thenReturn(Optional.of(release(Optional.empty())));
        when(modelSets.releases(anyInt())).thenReturn(List.of(release(Optional.empty()), before()));
        when(changeProposals.earlierSets()).thenReturn(List.of(EARLIER));
        when(ownVersions.all()).thenReturn(List.of(new Own(AFTER, BEFORE, version("cccccccccccc", "older"))));
        when(inspector.compare(any(), anyString(), anyString()))
                .thenReturn(List.of(Change.changed("band", "rule 5, Total", ">= 80", ">= 85", "Decision band")));
        having(Status.PROPOSED);
    }

    private void having(Status status) {
        ModelChange change = new ModelChange(
                CHANGE,
                4,
                Kind.DRAFTS,
                status,
                2,
                "Too many frauds",
                EARLIER.id(),
                Optional.of(LIVE.id()),
                Optional.empty(),
                Optional.of(NOW),
                Optional.of(10),
                "anna",
                NOW,
                Set.of("anna"),
                status == Status.PROPOSED ? Optional.empty() : Optional.of("boris"),
                status == Status.PROPOSED ? Optional.empty() : Optional.of(NOW),
                "",
                Optional.empty(),
                List.of(new Item("verification", AFTER.id(), BEFORE.id(), DRAFT)));
        when(modelChanges.get(CHANGE)).thenReturn(change);
        when(modelChanges.newest(anyInt())).thenReturn(List.of(change));
        when(modelChanges.underWay()).thenReturn(List.of(change));
        when(modelChanges.approve(any(), anyInt(), anyString(), anyString())).thenReturn(change);
    }

    @Test
    void the_overview_tells_what_is_live_what_waits_and_what_was_live() throws Exception {
        mvc.perform(get("/console/changes").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("acme-7"),
                                containsString("Waits for a second officer"),
                                containsString("Too many frauds"),
                                containsString("One of your own versions is behind its default."),
                                containsString("/console/changes/rollback?set=" + EARLIER.id()))));
    }

    @Test
    void an_auditor_reads_and_decides_nothing() throws Exception {
        mvc.perform(get("/console/changes").with(as("audi")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/console/changes/rollback"))));
        mvc.perform(get("/console/changes/" + CHANGE).with(as("audi")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("id=\"approve\""))));
        mvc.perform(post("/console/changes/" + CHANGE + "/approve")
                        .param("version", "2")
                        .with(as("audi"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        verify(modelChanges, never()).approve(any(), anyInt(), anyString(), anyString());
    }

    @Test
    void a_change_shows_what_is_different_and_is_decided_on_its_page() throws Exception {
        mvc.perform(get("/console/changes/" + CHANGE).with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Decision band, rule 5, Total: from «&gt;= 80» to «&gt;= 85»."),
                                containsString("id=\"approve\""),
                                containsString("10 %"))));
        mvc.perform(post("/console/changes/" + CHANGE + "/approve")
                        .param("version", "2")
                        .param("note", "Good")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/changes/" + CHANGE));
        verify(modelChanges).approve(CHANGE, 2, "Good", "coco");
    }

    @Test
    void whose_words_are_in_it_is_told_that_another_officer_decides() throws Exception {
        staff("anna", Set.of(StaffRole.COMPLIANCE_OFFICER), "acme");

        mvc.perform(get("/console/changes/" + CHANGE).with(as("anna")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Another officer decides this."),
                                containsString("id=\"withdraw\""),
                                not(containsString("id=\"approve\"")))));
    }

    @Test
    void a_trial_shows_both_sets_side_by_side() throws Exception {
        having(Status.CANARY);
        when(modelSets.releases(anyInt()))
                .thenReturn(List.of(release(Optional.of(new ModelRelease.Canary(LIVE.id(), 10)))));
        when(setFigures.of(any(), any(), anyLong()))
                .thenReturn(new Figures(
                        40, 30, 5, 5, 2, Optional.of(new BigDecimal("81.5")), Optional.of(Duration.ofMinutes(3))));

        mvc.perform(get("/console/changes/" + CHANGE).with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("81.5"),
                                containsString("5 · 12.5%"),
                                containsString("3 min"),
                                containsString("id=\"widen\""))));
    }

    @Test
    void the_trial_that_runs_is_a_part_of_the_dashboard() throws Exception {
        mvc.perform(get("/console/changes/trial").with(as("audi")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("id=\"trial\""))));
        when(modelSets.live()).thenReturn(Optional.of(release(Optional.of(new ModelRelease.Canary(LIVE.id(), 10)))));
        when(setFigures.of(any(), any(), anyLong()))
                .thenReturn(new Figures(40, 30, 5, 5, 2, Optional.of(new BigDecimal("81.5")), Optional.empty()));

        mvc.perform(get("/console/changes/trial").with(as("audi")))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"trial\""),
                                containsString("81.5"),
                                not(containsString("id=\"widen\"")),
                                not(containsString("<html")))));
        verify(setFigures, never()).of(eq(Set.of(new TenantId("globex"))), any(), anyLong());
    }

    @Test
    void the_navigation_counts_what_waits_for_the_officers_own_decision() throws Exception {
        when(modelChanges.waitingFor("coco")).thenReturn(2L);

        mvc.perform(get("/console/cases").with(as("coco")))
                .andExpect(content().string(containsString("2 changes wait for your decision")));
        mvc.perform(get("/console/cases").with(as("audi")))
                .andExpect(content().string(not(containsString("changes-to-decide"))));
        verify(modelChanges, never()).waitingFor("audi");
        mvc.perform(get("/console/changes/trial").with(as("coco"))).andExpect(status().isOk());
        verify(modelChanges, description("a part of a page has no head")).waitingFor("coco");
    }

    @Test
    void drafts_are_looked_at_together_before_they_are_proposed() throws Exception {
        draft();
        ModelDraft tables = modelDrafts.get(DRAFT);
        ModelDraft process = new ModelDraft(
                UUID.fromString("44444444-4444-4444-8444-444444444444"),
                ModelKind.PROCESS,
                "ekyc-verification",
                "Ask the new table",
                "",
                BEFORE.id(),
                "process",
                List.of(),
                1,
                Set.of("coco"),
                NOW,
                "coco",
                NOW,
                Optional.empty());
        when(modelDrafts.open()).thenReturn(List.of(tables, process));
        when(modelDrafts.get(process.id())).thenReturn(process);
        when(inspector.check(ModelKind.PROCESS, "ekyc-verification", "process", Map.of()))
                .thenReturn(List.of(Finding.error("decision-unknown", "score", "There is no such table.", "")));

        mvc.perform(get("/console/models/drafts/" + process.id() + "/propose").with(as("coco")))
                .andExpect(content()
                        .string(allOf(
                                containsString("There is no such table."), containsString("disabled=\"disabled\""))));
        mvc.perform(post("/console/models/drafts/" + process.id() + "/propose/together")
                        .param("drafts", process.id() + ":1", DRAFT + ":3")
                        .param("reason", "Kept words")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Kept words"),
                                containsString("verification"),
                                not(containsString("There is no such table.")),
                                not(containsString("disabled=\"disabled\"")))));
        verify(changeProposals, never()).propose(any(), anyString(), any(), anyString());
    }

    @Test
    void a_draft_is_proposed_with_a_reason_a_time_and_a_share() throws Exception {
        draft();
        ModelChange proposed = modelChanges.get(CHANGE);
        when(changeProposals.propose(any(), anyString(), any(), anyString())).thenReturn(proposed);

        mvc.perform(get("/console/models/drafts/" + DRAFT + "/propose").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(DRAFT + ":3")));
        mvc.perform(post("/console/models/drafts/" + DRAFT + "/propose")
                        .param("drafts", DRAFT + ":3")
                        .param("reason", "Too many frauds")
                        .param("when", "later")
                        .param("liveAt", "2030-01-31T09:00")
                        .param("share", "some")
                        .param("percent", "20")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/changes/" + CHANGE));
        verify(changeProposals)
                .propose(
                        Map.of(DRAFT, 3),
                        "Too many frauds",
                        new Schedule(Optional.of(Instant.parse("2030-01-31T09:00:00Z")), Optional.of(20)),
                        "coco");
    }

    @Test
    void a_draft_with_errors_or_failing_examples_has_no_button_to_propose_it() throws Exception {
        draft();
        when(inspector.check(any(), anyString(), anyString(), any()))
                .thenReturn(List.of(Finding.error("syntax", "band", "The cell cannot be read.", "rule 3")));
        when(inspector.run(anyString(), anyString(), any()))
                .thenReturn(List.of(new ExampleOutcome(
                        "band", 3, "just accepted", List.of(new Cell("band", "accepted", "review", false)), "")));

        mvc.perform(get("/console/models/drafts/" + DRAFT + "/propose").with(as("coco")))
                .andExpect(content()
                        .string(allOf(
                                containsString("The cell cannot be read."),
                                containsString("0 of 1 examples hold"),
                                containsString("band is review, expected accepted"),
                                containsString("disabled=\"disabled\""))));
    }

    @Test
    void a_proposal_without_a_time_is_told_so_and_keeps_what_was_written() throws Exception {
        draft();

        mvc.perform(post("/console/models/drafts/" + DRAFT + "/propose")
                        .param("drafts", DRAFT + ":3")
                        .param("reason", "Kept words")
                        .param("when", "later")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("Choose a time"), containsString("Kept words"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", ":", "no-draft:3", "33333333-3333-4333-8333-333333333333:many"})
    void a_draft_that_is_not_named_as_it_should_be_is_none(String ref) throws Exception {
        draft();
        for (String way : List.of("/propose", "/propose/together")) {
            mvc.perform(post("/console/models/drafts/" + DRAFT + way)
                            .param("drafts", DRAFT + ":3", ref)
                            .param("reason", "Whatever")
                            .with(as("coco"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        verify(changeProposals, never()).propose(any(), anyString(), any(), anyString());
    }

    @Test
    void one_goes_back_with_one_click_and_sees_before_what_it_means() throws Exception {
        ModelChange proposed = modelChanges.get(CHANGE);
        when(changeProposals.proposeRollback(any(), anyString(), anyString())).thenReturn(proposed);

        mvc.perform(get("/console/changes/rollback")
                        .param("set", EARLIER.id().toString())
                        .with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Back to acme-6"), containsString("id=\"roll-back-now\""))));
        mvc.perform(post("/console/changes/rollback")
                        .param("set", EARLIER.id().toString())
                        .param("reason", "It was better")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/changes/" + CHANGE));
        verify(changeProposals).proposeRollback(EARLIER.id(), "It was better", "coco");
    }

    @Test
    void own_versions_are_shown_beside_the_default_and_its_news() throws Exception {
        draft();
        ModelDraft kept = modelDrafts.get(DRAFT);
        when(ownVersions.keep(eq("verification"), anyString(), eq("coco"))).thenReturn(kept);

        mvc.perform(get("/console/changes/versions").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The default is newer")));
        mvc.perform(post("/console/changes/versions/verification/keep")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/models/drafts/" + DRAFT));
    }

    @Test
    void running_cases_are_checked_before_they_are_moved() throws Exception {
        UUID stuck = UUID.randomUUID();
        when(caseMigrations.runningOnOthers(any(), anyInt()))
                .thenReturn(List.of(
                        new RunningCase(SampleCase.ID, "A-1042", "in_review", NOW, Optional.of(EARLIER.id())),
                        new RunningCase(stuck, "", "processing", NOW, Optional.empty())));
        when(caseMigrations.check(any(), anyCollection()))
                .thenReturn(List.of(new Result(SampleCase.ID, List.of()), new Result(stuck, List.of("No such step."))));

        mvc.perform(get("/console/changes/migration").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("A-1042"), not(containsString("id=\"migrate\"")))));
        mvc.perform(post("/console/changes/migration/check")
                        .param("case", SampleCase.ID.toString(), stuck.toString())
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Can be moved"),
                                containsString("No such step."),
                                containsString("id=\"migrate\""))));
        verify(caseMigrations, never()).migrate(any(), anyCollection(), anyString());
    }

    private void draft() {
        when(modelDrafts.get(DRAFT))
                .thenReturn(new ModelDraft(
                        DRAFT,
                        ModelKind.DECISIONS,
                        "verification",
                        "A stricter band",
                        "",
                        BEFORE.id(),
                        "text",
                        List.of(),
                        3,
                        Set.of("coco"),
                        NOW,
                        "coco",
                        NOW,
                        Optional.empty()));
    }

    private static ModelRelease release(Optional<ModelRelease.Canary> canary) {
        return new ModelRelease(
                9, ACME, LIVE.id(), canary, ModelRelease.Cause.CHANGE, Optional.of(CHANGE), "boris", NOW);
    }

    private static ModelRelease before() {
        return new ModelRelease(
                8,
                ACME,
                EARLIER.id(),
                Optional.empty(),
                ModelRelease.Cause.FOLLOWED,
                Optional.empty(),
                "proofline",
                NOW);
    }

    private static ModelSet set(int number, ModelVersion version) {
        return new ModelSet(
                UUID.randomUUID(),
                ACME,
                number,
                Optional.empty(),
                Optional.of(UUID.randomUUID()),
                ModelSet.Origin.CHANGE,
                "anna",
                NOW,
                List.of(new ModelSet.Member(version.id(), ACME, version.kind(), version.key(), version.version())));
    }

    private static ModelVersion version(String version, String text) {
        return new ModelVersion(
                UUID.randomUUID(), ACME, ModelKind.DECISIONS, "verification", version, text, List.of(), "anna", NOW);
    }
}
