package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.simulation.BandChange;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.NewSimulation;
import io.proofline.casecore.simulation.SimulationKind;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.engine.process.replay.DraftProcesses;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts tried by an officer in a real browser, on cases that this platform has decided. */
class WhatIfIT extends ScriptedScenarios {

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ModelSets sets;

    @Autowired
    private SimulationRuns runs;

    @Test
    void a_draft_with_another_limit_shows_which_cases_flip_and_by_which_rule() throws Exception {
        UUID accepted = bank.accepted("FLIPS-1");
        UUID reviewed = bank.inReview("STAYS-1");
        UUID draft = draft("verification", "Nobody without a look", text -> text.replace("[60..80)", "[60..100]")
                .replace("<text>&gt;= 80</text>", "<text>&gt; 100</text>"));

        browser.logIn(bank.officer());
        browser.open("/console/what-if?draft=" + draft);
        assertThat(browser.text()).contains("Nobody without a look", "On past cases", "differs");
        browser.shootBoth("what-if");
        browser.click("#start button");
        browser.awaitText("Cases that change their band");

        UUID run = UUID.fromString(browser.path().substring(browser.path().lastIndexOf('/') + 1));
        SimulationRun kept = bank.within(() -> runs.find(run)).orElseThrow();
        assertThat(kept.state()).isEqualTo(SimulationState.DONE);
        SimulationResult result = kept.result().orElseThrow();
        assertThat(result.overall().count("accepted", "review")).isPositive();
        assertThat(result.overall().count("review", "review")).isPositive();
        assertThat(result.flips()).extracting(SimulationResult.Flip::caseId).contains(accepted.toString());
        assertThat(result.flips()).extracting(SimulationResult.Flip::caseId).doesNotContain(reviewed.toString());
        assertThat(result.byCountry()).containsKey("CHE");
        assertThat(bank.within(() -> runs.newestOfDraft(draft)).orElseThrow().id())
                .isEqualTo(run);
        assertThat(bank.actors("simulation_started"))
                .containsExactly(bank.officer().username());
        assertThat(bank.actors("simulation_ended")).hasSize(1);
        assertThat(storedResult(run)).doesNotContain("OKAFOR");
        assertThat(browser.text()).contains("band: rule", "By country");
        assertThat(browser.overflow()).isZero();
        browser.shootBoth("simulation-result");

        browser.click("#flips a[href*='what-if'][href$='" + accepted + "']");
        assertThat(browser.text()).contains("as recorded of case");
        assertThat(browser.shows("[data-decision=band].differs")).isTrue();
        browser.press("[data-decision=band] summary");
        assertThat(browser.shows("[data-decision=band] tr.fired")).isTrue();
        assertThat(bank.actionsOf(bank.officer(), accepted)).contains("case_viewed");
        long seen = bank.actionsOf(bank.officer(), accepted).size();
        browser.shootBoth("what-if-case");

        browser.find("[id='f.face_match.facts.similarity']").clear();
        browser.find("[id='f.face_match.facts.similarity']").sendKeys("0.05");
        browser.awaitText("rejected");
        assertThat(browser.shows("[data-decision=band] details[open]")).isTrue();
        assertThat(bank.actionsOf(bank.officer(), accepted)).hasSize((int) seen);
        browser.find("[id='f.face_match.facts.similarity']").sendKeys("much");
        browser.awaitText("No value of their kind");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_run_can_be_cancelled_and_keeps_what_was_done() throws Exception {
        UUID run = bank.within(() -> runs.open(
                new NewSimulation(
                        SimulationKind.BACK_TEST,
                        "verification",
                        null,
                        "A long one",
                        "0123456789ab",
                        "abcdef012345",
                        1000),
                Actor.staff(bank.officer().username())));
        bank.within(() -> runs.beat(run, 400));
        browser.logIn(bank.officer());
        browser.open("/console/what-if/runs/" + run);
        browser.awaitText("400 of 1,000 cases");
        browser.shoot("simulation-progress");
        bank.within(() -> runs.beat(run, 500));
        browser.awaitText("500 of 1,000 cases");

        browser.click("#cancel");
        assertThat(bank.within(() -> runs.beat(run, 600))).isFalse();
        BandChange change = new BandChange(Map.of("accepted", Map.of("accepted", 600L)));
        bank.within(() -> {
            runs.end(
                    run,
                    SimulationState.CANCELLED,
                    600,
                    "",
                    new SimulationResult(
                            change,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            Map.of(),
                            0,
                            0,
                            new HandlingTime(360, 0),
                            null));
            return null;
        });
        browser.awaitText("The run was cancelled.");
        assertThat(bank.actors("simulation_cancelled"))
                .containsExactly(bank.officer().username());
        assertThat(browser.complaints()).isEmpty();

        browser.logOut();
        browser.logIn(bank.auditor());
        browser.open("/console/what-if/runs");
        assertThat(browser.text()).contains("A long one", "cancelled");
        browser.open("/console/what-if/runs/" + run);
        assertThat(browser.text()).contains("600");
        browser.logOut();
        browser.logIn(bank.neighbour("nosy-bank").officer());
        browser.open("/console/what-if/runs/" + run);
        assertThat(browser.text()).contains("There is nothing here");
    }

    @Test
    void a_process_without_a_step_is_replayed_on_the_recorded_checks() throws Exception {
        UUID accepted = bank.accepted("REPLAY-1");
        UUID draft = draft("ekyc-verification", "No liveness check", text -> DraftProcesses.withoutLiveness());
        browser.logIn(bank.officer());
        browser.open("/console/what-if?draft=" + draft);
        browser.click("#start button");
        browser.awaitText("Ends elsewhere");
        UUID run = UUID.fromString(browser.path().substring(browser.path().lastIndexOf('/') + 1));

        SimulationRun kept = bank.within(() -> runs.find(run)).orElseThrow();
        assertThat(kept.what().kind()).isEqualTo(SimulationKind.REPLAY);
        SimulationResult result = kept.result().orElseThrow();
        assertThat(result.failures()).isEmpty();
        assertThat(result.replay().notReproduced()).isZero();
        assertThat(result.flips()).extracting(SimulationResult.Flip::caseId).contains(accepted.toString());
        assertThat(result.replay().endsElsewhere())
                .extracting(SimulationResult.Elsewhere::before)
                .contains("Accepted");
        assertThat(result.replay().unreached()).containsKey("escalated");
        assertThat(browser.text()).contains("Never reached", "Escalated", "selfie-liveness");
        assertThat(browser.overflow()).isZero();
        browser.shootBoth("replay-result");
        assertThat(browser.complaints()).isEmpty();
    }

    private UUID draft(String key, String name, java.util.function.UnaryOperator<String> change) {
        return bank.within(() -> {
            ModelVersion live = sets.liveVersion(key).orElseThrow();
            return drafts.create(
                            live,
                            new DraftContent(name, "", change.apply(live.text()), live.examples()),
                            bank.officer().username())
                    .id();
        });
    }

    private String storedResult(UUID run) {
        return String.valueOf(bank.rows("select result from proofline.simulation_run where id = :p1", run)
                .get(0)
                .get("result"));
    }
}
