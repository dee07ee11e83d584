package io.proofline.engine.simulation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.proofline.casecore.simulation.BandChange;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.simulation.SimulationJob.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationWorkTest {

    private final SimulationRuns runs = mock(SimulationRuns.class);
    private final UUID id = UUID.randomUUID();

    @Test
    void a_run_to_the_end_is_done() {
        when(runs.beat(eq(id), anyInt())).thenReturn(true);
        run(progress -> {
            progress.goOn(3);
            return new Outcome(result(3));
        });
        verify(runs).end(id, SimulationState.DONE, 3, "", result(3));
    }

    @Test
    void a_run_that_is_told_to_stop_keeps_what_was_done() {
        when(runs.beat(eq(id), anyInt())).thenReturn(false);
        run(progress -> new Outcome(progress.goOn(2) ? result(9) : result(2)));
        verify(runs).end(id, SimulationState.CANCELLED, 2, "", result(2));
    }

    @Test
    void a_run_that_ends_by_itself_has_failed_and_keeps_what_was_done() {
        when(runs.beat(eq(id), anyInt())).thenReturn(true);
        run(progress -> new Outcome(result(2), SimulationRun.TOO_LONG));
        verify(runs).end(id, SimulationState.FAILED, 2, SimulationRun.TOO_LONG, result(2));
    }

    @Test
    void a_run_that_breaks_is_marked_and_one_of_a_node_that_stops_is_broken_off() {
        run(progress -> {
            throw new IllegalStateException("no such table");
        });
        verify(runs).end(eq(id), eq(SimulationState.FAILED), eq(0), any(), eq(null));
        run(progress -> {
            throw new InterruptedException();
        });
        verify(runs).end(eq(id), eq(SimulationState.BROKEN_OFF), eq(0), any(), eq(null));
        org.assertj.core.api.Assertions.assertThat(Thread.interrupted()).isTrue();
    }

    private void run(SimulationJob job) {
        TenantScope.run(new TenantId("acme"), () -> new SimulationWork(id, job, runs).run());
    }

    private static SimulationResult result(long cases) {
        return new SimulationResult(
                new BandChange(Map.of("review", Map.of("review", cases))),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                0,
                0,
                new HandlingTime(360, 0),
                null);
    }
}
