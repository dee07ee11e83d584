package io.proofline.casecore.simulation;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's runs. Each leaves an audit entry when it starts and one when it ends, however it ends. */
@Service
@Transactional
public class SimulationRuns {

    /** A node that was silent for so long is gone. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final SimulationRows rows;
    private final AuditLog audit;
    private final Clock clock;

    SimulationRuns(SimulationRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws SimulationBusy if the tenant has a run under way */
    public UUID open(NewSimulation what, Actor by) {
        breakOffSilent();
        UUID id = UUID.randomUUID();
        try {
            rows.insert(id, what, by.id(), clock.instant());
        } catch (DuplicateKeyException another) {
            throw new SimulationBusy(another);
        }
        audit.append(AuditEvent.ofTenant(AuditActions.SIMULATION_STARTED, by, details(id, what)));
        return id;
    }

    /**
     * The node that runs it says that it is still at it.
     *
     * @param done cases so far
     * @return false if it is to stop: somebody cancelled it, or it was taken for broken off
     */
    public boolean beat(UUID id, int done) {
        return rows.beat(id, done, clock.instant()).orElse(false);
    }

    /** The node that holds a run, waiting or running, says that it is still there. */
    public void alive(UUID id) {
        rows.alive(id, clock.instant());
    }

    /** Asks for the run's end; it stops within seconds. Does nothing if it has ended. */
    public void cancel(UUID id, Actor by) {
        if (rows.requestCancel(id)) {
            audit.append(
                    AuditEvent.ofTenant(AuditActions.SIMULATION_CANCELLED, by, Map.of("simulation", id.toString())));
        }
    }

    /**
     * Ends the run; does nothing if it has ended.
     *
     * @param failure e.g. {@link SimulationRun#TOO_LONG}, or empty
     * @param result null if there is none
     */
    public void end(UUID id, SimulationState state, int done, String failure, SimulationResult result) {
        rows.find(id)
                .filter(run -> rows.end(id, state, done, failure, result, clock.instant()))
                .ifPresent(run -> {
                    Map<String, Object> details = new TreeMap<>(details(id, run.what()));
                    details.put("state", state.word());
                    details.put("done", done);
                    if (result != null) {
                        details.put("changed", result.overall().flipped());
                    }
                    audit.append(AuditEvent.ofTenant(AuditActions.SIMULATION_ENDED, Actor.SYSTEM, details));
                });
    }

    public Optional<SimulationRun> find(UUID id) {
        breakOffSilent();
        return rows.find(id);
    }

    /** The newest first. */
    public List<SimulationRun> newest(int limit) {
        breakOffSilent();
        return rows.newest(limit);
    }

    /** The newest run of a draft, for the pages about it. */
    @Transactional(readOnly = true)
    public Optional<SimulationRun> newestOfDraft(UUID draftId) {
        return rows.newestOf(draftId);
    }

    private void breakOffSilent() {
        rows.silent(clock.instant().minus(SILENCE))
                .forEach(run -> end(run.id(), SimulationState.BROKEN_OFF, run.done(), "", null));
    }

    private static Map<String, Object> details(UUID id, NewSimulation what) {
        Map<String, Object> details = new TreeMap<>();
        details.put("simulation", id.toString());
        details.put("kind", what.kind().word());
        details.put("model", what.model());
        details.put("version", what.draftVersion());
        details.put("base", what.baseVersion());
        details.put("cases", what.cases());
        if (what.draftId() != null) {
            details.put("draft", what.draftId().toString());
        }
        return details;
    }
}
