package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the current tenant from its first case to its last word. */
final class SimulationWork implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationWork.class);
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final UUID id;
    private final SimulationJob job;
    private final SimulationRuns runs;
    private final TenantId tenant = TenantScope.require();
    private long lastBeat = System.nanoTime() - PAUSE;
    private int done;
    private boolean stopped;

    SimulationWork(UUID id, SimulationJob job, SimulationRuns runs) {
        this.id = id;
        this.job = job;
        this.runs = runs;
    }

    @Override
    public void run() {
        try {
            SimulationJob.Outcome outcome = job.run(this::goOn);
            runs.end(
                    id,
                    ended(outcome),
                    Math.toIntExact(outcome.result().overall().cases()),
                    outcome.failure(),
                    outcome.result());
        } catch (InterruptedException shutDown) {
            end(SimulationState.BROKEN_OFF, "");
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("Simulation {} failed.", id, failed);
            end(SimulationState.FAILED, SimulationRun.UNEXPECTED);
        }
    }

    private SimulationState ended(SimulationJob.Outcome outcome) {
        if (!outcome.failure().isEmpty()) {
            return SimulationState.FAILED;
        }
        return stopped ? SimulationState.CANCELLED : SimulationState.DONE;
    }

    /** Tells the database twice a second, on whichever thread asks; one thread at a time does. */
    private boolean goOn(long cases) {
        done = Math.toIntExact(cases);
        long now = System.nanoTime();
        if (now - lastBeat >= PAUSE) {
            lastBeat = now;
            stopped = !TenantScope.call(tenant, () -> runs.beat(id, done));
        }
        return !stopped;
    }

    private void end(SimulationState state, String failure) {
        try {
            runs.end(id, state, done, failure, null);
        } catch (RuntimeException unreachable) {
            LOG.warn("Simulation {} cannot be marked as {}; it will be found to be silent.", id, state, unreachable);
        }
    }
}
