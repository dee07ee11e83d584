package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.simulation.BandChange;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.NewSimulation;
import io.proofline.casecore.simulation.SimulationBusy;
import io.proofline.casecore.simulation.SimulationKind;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationResult.Elsewhere;
import io.proofline.casecore.simulation.SimulationResult.Flip;
import io.proofline.casecore.simulation.SimulationResult.Replay;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.contract.simulation.WhatIfField;
import io.proofline.contract.simulation.WhatIfOutcome;
import io.proofline.contract.simulation.WhatIfOutcome.Row;
import io.proofline.contract.simulation.WhatIfOutcome.TriedDecision;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What-ifs and runs in the console. */
class WhatIfPagesTest extends ConsoleTest {

    private static final UUID RUN = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Map<String, Object> RECORDED = Map.of("face_match", Map.of("similarity", 0.61));

    @BeforeEach
    void model() {
        staff("coco", Set.of(StaffRole.COMPLIANCE_OFFICER), "acme");
        for (String key : List.of("verification", "ekyc-verification")) {
            ModelKind kind = key.equals("verification") ? ModelKind.DECISIONS : ModelKind.PROCESS;
            when(modelSets.liveVersion(key))
                    .thenReturn(Optional.of(new ModelVersion(
                            UUID.randomUUID(),
                            new TenantId("platform"),
                            kind,
                            key,
                            "abcdef012345",
                            "<model/>",
                            List.of(),
                            "proofline",
                            ConsoleTestApplication.NOW)));
        }
        when(whatIf.examples(any(), any())).thenReturn(Map.of("a good match", Map.of()));
        when(whatIf.fields(any(), any()))
                .thenReturn(List.of(new WhatIfField(
                        "face_match",
                        "face_match.similarity",
                        "Similarity",
                        WhatIfField.Kind.NUMBER,
                        List.of(),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        new BigDecimal("0.01"),
                        "0.61")));
        when(whatIf.evaluate(any(), any(), any())).thenAnswer(call -> outcome("accepted", 1));
        when(sight.sees(any(), any())).thenReturn(true);
        when(recordedRuns.inputs(SampleCase.ID)).thenReturn(Optional.of(RECORDED));
    }

    @Test
    void the_page_has_a_field_for_what_the_model_looks_at_and_shows_the_rules_that_fire() throws Exception {
        mvc.perform(get("/console/what-if").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"f.face_match.similarity\"")))
                .andExpect(content().string(containsString("type=\"range\"")))
                .andExpect(content().string(containsString("class=\"fired\"")))
                .andExpect(content().string(containsString("id=\"start\"")))
                .andExpect(content().string(not(containsString("??"))));
        verify(audit, never()).append(any());
    }

    @Test
    void a_case_fills_the_fields_and_leaves_an_entry_and_its_sliders_do_not_leave_more() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/console/what-if")
                        .param("case", SampleCase.ID.toString())
                        .session(session)
                        .with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SampleCase.ID.toString())));
        for (int moves = 0; moves < 3; moves++) {
            mvc.perform(post("/console/what-if/outcome")
                            .param("of", "live:verification")
                            .param("case", SampleCase.ID.toString())
                            .param("f.face_match.similarity", "0.7")
                            .session(session)
                            .with(as("coco"))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"outcome\"")))
                    .andExpect(content().string(not(containsString("<html"))));
        }
        verify(whatIf, times(6)).evaluate(any(), eq(RECORDED), eq(Map.of("face_match.similarity", "0.7")));
        verify(audit, times(1))
                .append(org.mockito.ArgumentMatchers.argThat(
                        entry -> entry.action().equals(AuditActions.CASE_VIEWED)
                                && entry.caseId().equals(SampleCase.ID)));
    }

    @Test
    void a_case_out_of_reach_looks_like_none_and_one_without_a_record_says_so() throws Exception {
        when(sight.sees(any(), any())).thenReturn(false);
        mvc.perform(get("/console/what-if")
                        .param("case", SampleCase.ID.toString())
                        .with(as("coco")))
                .andExpect(status().isNotFound());
        when(sight.sees(any(), any())).thenReturn(true);
        when(recordedRuns.inputs(any())).thenReturn(Optional.empty());
        mvc.perform(get("/console/what-if")
                        .param("case", SampleCase.ID.toString())
                        .with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is recorded of this case")));
        mvc.perform(get("/console/what-if").param("case", "nonsense").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("That is no case id")));
        verify(audit, never()).append(any());
    }

    @Test
    void what_cannot_be_read_or_run_is_said_in_sentences() throws Exception {
        when(whatIf.evaluate(any(), any(), any()))
                .thenReturn(new WhatIfOutcome(List.of(), List.of(), Map.of("face_match.similarity", "NUMBER")));
        mvc.perform(post("/console/what-if/outcome")
                        .param("of", "live:verification")
                        .param("f.face_match.similarity", "much")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(content().string(containsString("No value of their kind: Similarity.")));
        when(whatIf.fields(any(), any())).thenThrow(new TrialRefused(List.of("Functions of Java are refused.")));
        mvc.perform(get("/console/what-if").with(as("coco")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Functions of Java are refused.")));
        when(modelDrafts.get(any())).thenThrow(new ModelNotFound("There is no draft."));
        mvc.perform(get("/console/what-if").param("draft", RUN.toString()).with(as("coco")))
                .andExpect(status().isNotFound());
        for (String nonsense : List.of("live:", "draft:x", "nothing", "version:")) {
            mvc.perform(get("/console/what-if").param("of", nonsense).with(as("coco")))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void an_officer_starts_and_cancels_runs_and_an_auditor_reads_them() throws Exception {
        when(simulations.start(any(), anyInt(), any())).thenReturn(RUN);
        when(simulationRuns.find(RUN)).thenReturn(Optional.of(run(SimulationState.RUNNING, null)));
        mvc.perform(post("/console/what-if/runs")
                        .param("of", "live:verification")
                        .param("cases", "500")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/what-if/runs/" + RUN));
        verify(simulations).start(any(), eq(500), eq("coco"));
        mvc.perform(get("/console/what-if/runs/" + RUN).with(as("coco")))
                .andExpect(content().string(containsString("every 1s")))
                .andExpect(content().string(containsString("40 of 100 cases")))
                .andExpect(content().string(containsString("id=\"cancel\"")));
        mvc.perform(post("/console/what-if/runs/" + RUN + "/cancel")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/what-if/runs/" + RUN));
        verify(simulationRuns).cancel(RUN, Actor.staff("coco"));

        mvc.perform(get("/console/what-if/runs/" + RUN).with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("id=\"cancel\""))));
        mvc.perform(get("/console/what-if").with(as("aude")))
                .andExpect(content().string(not(containsString("id=\"start\""))));
        mvc.perform(post("/console/what-if/runs")
                        .param("of", "live:verification")
                        .param("cases", "500")
                        .with(as("aude"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_run_that_cannot_start_says_why() throws Exception {
        SimulationBusy busy = org.mockito.Mockito.mock(SimulationBusy.class);
        when(simulations.start(any(), anyInt(), any())).thenThrow(busy);
        mvc.perform(post("/console/what-if/runs")
                        .param("of", "live:verification")
                        .param("cases", "500")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/what-if/runs"))
                .andExpect(flash().attributeExists("notice"));
        for (String cases : List.of("0", "-3", "1000001")) {
            mvc.perform(post("/console/what-if/runs")
                            .param("of", "live:verification")
                            .param("cases", cases)
                            .with(as("coco"))
                            .with(csrf()))
                    .andExpect(flash().attributeExists("notice"));
        }
        mvc.perform(post("/console/what-if/runs")
                        .param("of", "live:verification")
                        .param("cases", "many")
                        .with(as("coco"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_result_shows_bands_flips_with_reasons_rates_and_hours() throws Exception {
        when(simulationRuns.find(RUN)).thenReturn(Optional.of(run(SimulationState.DONE, result(null))));
        String page = mvc.perform(get("/console/what-if/runs/" + RUN).with(as("coco")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(
                        "band: rule 3 → rule 1",
                        "face-factor: 0.6 (rule 2) → 0.8 (rule 4)",
                        "/console/cases/" + SampleCase.ID,
                        "76.5 → 81",
                        "Passport",
                        "CHE",
                        "1 case was left out: erased.",
                        "at 6.0 min a review, a setting")
                .doesNotContain("??", "every 1s");
        mvc.perform(get("/console/what-if/runs/" + RUN + "/flips.csv").with(as("aude")))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string("""
                        case,band_before,score_before,band_after,score_after,why\r
                        %s,review,76.5,accepted,81,band: rule 3 -> rule 1; face-factor: 0.6 (rule 2) -> 0.8 (rule 4)\r
                        """.formatted(SampleCase.ID)));
    }

    @Test
    void a_run_that_ended_early_says_why_beside_what_was_done() throws Exception {
        when(simulationRuns.find(RUN))
                .thenReturn(Optional.of(run(SimulationState.FAILED, result(null), SimulationRun.TOO_LONG)));
        mvc.perform(get("/console/what-if/runs/" + RUN).with(as("coco")))
                .andExpect(content().string(containsString("a loop or a function that has no end")))
                .andExpect(content().string(containsString("Change their band")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_replay_tells_where_cases_end_and_what_no_case_came_to() throws Exception {
        Replay replay = new Replay(
                List.of(new Elsewhere("Review the case", "Accepted", 3, SampleCase.ID.toString())),
                Map.of("duplicate-search", "Search for duplicates"),
                Map.of("liveness-check", 2L),
                1);
        when(simulationRuns.find(RUN)).thenReturn(Optional.of(run(SimulationState.DONE, result(replay))));
        mvc.perform(get("/console/what-if/runs/" + RUN).with(as("coco")))
                .andExpect(content().string(containsString("Review the case")))
                .andExpect(content().string(containsString("Search for duplicates")))
                .andExpect(content().string(containsString("than was recorded")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void pages_about_a_draft_show_its_newest_run() throws Exception {
        UUID draft = UUID.randomUUID();
        mvc.perform(get("/console/what-if/runs/newest")
                        .param("draft", draft.toString())
                        .with(as("aude")))
                .andExpect(content().string(containsString("has not been tried")))
                .andExpect(content().string(containsString("/console/what-if?draft=" + draft)));
        when(simulationRuns.newestOfDraft(draft)).thenReturn(Optional.of(run(SimulationState.DONE, result(null))));
        mvc.perform(get("/console/what-if/runs/newest")
                        .param("draft", draft.toString())
                        .with(as("aude")))
                .andExpect(content().string(containsString("/console/what-if/runs/" + RUN)))
                .andExpect(content().string(containsString("Change their band")))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void every_state_of_a_run_has_its_words_and_the_list_its_empty_state() throws Exception {
        for (SimulationState state : SimulationState.values()) {
            when(simulationRuns.find(RUN)).thenReturn(Optional.of(run(state, null)));
            mvc.perform(get("/console/what-if/runs/" + RUN).with(as("coco")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(get("/console/what-if/runs").with(as("coco")))
                .andExpect(content().string(containsString("There are no runs yet.")));
        when(simulationRuns.newest(anyInt())).thenReturn(List.of(run(SimulationState.DONE, result(null))));
        mvc.perform(get("/console/what-if/runs").with(as("coco")))
                .andExpect(content().string(containsString("Lower limit")));
        mvc.perform(get("/console/what-if/runs/" + UUID.randomUUID()).with(as("coco")))
                .andExpect(status().isNotFound());
    }

    private static WhatIfOutcome outcome(String band, int rule) {
        return new WhatIfOutcome(
                List.of(new TriedDecision(
                        "band",
                        "band",
                        band,
                        List.of(rule),
                        List.of("Score"),
                        List.of("Band"),
                        List.of(new Row(1, List.of(">= 80", "\"accepted\""), "", rule == 1)))),
                List.of(),
                Map.of());
    }

    private static SimulationRun run(SimulationState state, SimulationResult result) {
        return run(state, result, "");
    }

    private static SimulationRun run(SimulationState state, SimulationResult result, String failure) {
        return new SimulationRun(
                RUN,
                new NewSimulation(
                        SimulationKind.BACK_TEST,
                        "verification",
                        null,
                        "Lower limit",
                        "0123456789ab",
                        "abcdef012345",
                        100),
                40,
                state,
                false,
                "coco",
                ConsoleTestApplication.NOW,
                state.open() ? null : ConsoleTestApplication.NOW,
                failure,
                Optional.ofNullable(result));
    }

    private static SimulationResult result(Replay replay) {
        BandChange change = new BandChange(Map.of("review", Map.of("accepted", 1L, "review", 38L)));
        return new SimulationResult(
                change,
                Map.of("icao-passport", change),
                Map.of("CHE", change, "", change),
                Map.of("general", 38L),
                List.of(new Flip(
                        SampleCase.ID.toString(),
                        "review",
                        new BigDecimal("76.5"),
                        "accepted",
                        new BigDecimal("81.0"),
                        List.of(
                                new Cause("band", List.of(3), List.of(1), null, null),
                                new Cause(
                                        "face-factor",
                                        List.of(2),
                                        List.of(4),
                                        new BigDecimal("0.6"),
                                        new BigDecimal("0.8"))))),
                Map.of(),
                1,
                0,
                new HandlingTime(360, 0),
                replay);
    }
}
