package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import io.proofline.processes.shipped.ShippedProcesses;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The paths of {@code model-change} from a proposal to each of its ends. */
class ModelChangePathTest {

    private final ScriptedBeans beans = TestEngine.beans();
    private final Map<String, Object> variables = new HashMap<>();

    @BeforeAll
    static void deploy() {
        TestEngine.deployShipped(ShippedProcesses.MODEL_CHANGE);
    }

    @BeforeEach
    void reset() {
        beans.reset();
        variables.putAll(Map.of(
                "changeId",
                "42",
                "tenant",
                "acme",
                "change_kind",
                "drafts",
                "scheduled",
                false,
                "live_at",
                "",
                "canary",
                false));
    }

    private CaseRun start() {
        return CaseRun.start(ShippedProcesses.MODEL_CHANGE, variables);
    }

    private CaseRun approved() {
        return start().completesTask("approve", Map.of("approval", "agree", "independent", true));
    }

    @Test
    void nothing_happens_before_another_officer_agrees() {
        CaseRun run = start();

        assertThat(run.activeSteps()).contains("approve");
        assertThat(run.candidateGroups()).containsExactly("compliance-officer");
        assertThat(beans.calls()).isEmpty();
    }

    @Test
    void an_approved_change_is_proven_once_more_and_goes_live() {
        assertThat(approved().end()).isEqualTo("live");
        assertThat(beans.calls()).containsExactly("step prove", "step go-live");
    }

    @Test
    void who_is_not_independent_approves_nothing() {
        CaseRun run = start().completesTask("approve", Map.of("approval", "agree", "independent", false));

        assertThat(run.end()).isEqualTo("sent-back");
        assertThat(beans.calls()).containsExactly("step sent-back");
    }

    @Test
    void a_change_can_be_sent_back() {
        CaseRun run = start().completesTask("approve", Map.of("approval", "back", "independent", true));

        assertThat(run.end()).isEqualTo("sent-back");
    }

    @Test
    void a_change_can_be_withdrawn_before_it_is_decided() {
        assertThat(start().receives("change-withdrawn").end()).isEqualTo("withdrawn");
        assertThat(beans.calls()).containsExactly("step withdrawn");
    }

    @Test
    void a_change_waits_for_its_time() {
        scheduled();
        CaseRun run = approved();
        run.passTime(Duration.ofHours(1)).runJobs();
        assertThat(beans.calls()).containsExactly("step scheduled");

        run.passTime(Duration.ofHours(2)).runJobs();
        assertThat(run.end()).isEqualTo("live");
        assertThat(beans.calls()).containsExactly("step scheduled", "step prove", "step go-live");
    }

    @Test
    void a_change_can_be_withdrawn_before_its_time() {
        scheduled();
        CaseRun run = approved().receives("change-withdrawn");

        assertThat(run.end()).isEqualTo("withdrawn");
        run.passTime(Duration.ofHours(3)).runJobs();
        assertThat(beans.calls()).containsExactly("step scheduled", "step withdrawn");
    }

    @Test
    void a_change_that_is_not_proven_any_more_fails() {
        beans.stepGives("proven", false);

        assertThat(approved().end()).isEqualTo("failed");
        assertThat(beans.calls()).containsExactly("step prove");
    }

    @Test
    void a_change_that_cannot_be_released_fails() {
        beans.stepGives("released", false);

        assertThat(approved().end()).isEqualTo("failed");
    }

    @Test
    void a_trial_comes_first_and_is_widened_by_a_person() {
        variables.put("canary", true);
        CaseRun run = approved();
        assertThat(run.activeSteps()).contains("judge");
        assertThat(beans.calls()).containsExactly("step prove", "step try-out");

        assertThat(run.completesTask("judge", Map.of("trial", "full")).end()).isEqualTo("live");
    }

    @Test
    void a_trial_that_does_not_please_is_stopped() {
        variables.put("canary", true);

        assertThat(approved().completesTask("judge", Map.of("trial", "stop")).end())
                .isEqualTo("stopped");
        assertThat(beans.calls()).containsExactly("step prove", "step try-out", "step stop-trial");
    }

    @Test
    void a_trial_that_cannot_be_released_fails() {
        variables.put("canary", true);
        beans.stepGives("released", false);

        assertThat(approved().end()).isEqualTo("failed");
    }

    @Test
    void an_emergency_is_rolled_back_at_once_and_confirmed_afterwards() {
        variables.put("change_kind", "emergency");
        CaseRun run = start();
        assertThat(beans.calls()).containsExactly("step go-live");
        assertThat(run.activeSteps()).contains("confirm");

        run.completesTask("confirm", Map.of("approval", "agree", "independent", true));
        assertThat(run.end()).isEqualTo("confirmation-noted");
    }

    @Test
    void an_emergency_that_nobody_else_confirms_is_taken_back() {
        variables.put("change_kind", "emergency");
        CaseRun run = start().completesTask("confirm", Map.of("approval", "back", "independent", true));

        assertThat(run.end()).isEqualTo("undone");
        assertThat(beans.calls()).containsExactly("step go-live", "step undo");
    }

    @Test
    void the_process_passes_a_gate_that_knows_its_one_bean_and_not_the_gate_of_cases() {
        byte[] text = ShippedProcesses.read(ShippedProcesses.MODEL_CHANGE);

        assertThat(new ProcessGate(new ProcessVocabulary(Set.of("modelChangeStep"), Set.of(), Set.of())).inspect(text))
                .isEmpty();
        assertThat(new ProcessGate(new ProcessVocabulary(Set.of(), Set.of(), Set.of())).inspect(text))
                .isNotEmpty();
    }

    private void scheduled() {
        Instant time = TestEngine.engine()
                .getProcessEngineConfiguration()
                .getClock()
                .getCurrentTime()
                .toInstant()
                .plus(Duration.ofHours(2));
        variables.putAll(Map.of("scheduled", true, "live_at", time.toString()));
    }
}
