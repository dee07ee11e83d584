package io.proofline.engine.simulation;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.simulation.NewSimulation;
import io.proofline.casecore.simulation.SimulationKind;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Simulations;
import io.proofline.contract.simulation.Trial;
import io.proofline.contract.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Takes runs in, one of a tenant at a time, and lets a few work at once. */
@Service
class SimulationDesk implements Simulations, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationDesk.class);
    private static final int AT_ONCE = 2;
    private static final long SIGN_OF_LIFE = 20;

    private final SimulationJobs jobs;
    private final LiveTexts texts;
    private final SimulationRuns runs;
    private final Map<UUID, TenantId> held = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, SimulationDesk::daemon);
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor(SimulationDesk::daemon);

    SimulationDesk(SimulationJobs jobs, LiveTexts texts, SimulationRuns runs) {
        this.jobs = jobs;
        this.texts = texts;
        this.runs = runs;
        ScheduledFuture<?> unused =
                life.scheduleWithFixedDelay(this::signLife, SIGN_OF_LIFE, SIGN_OF_LIFE, TimeUnit.SECONDS);
    }

    @Override
    public UUID start(Trial trial, int cases, String by) {
        TenantId tenant = TenantScope.require();
        SimulationJob job = jobs.prepare(trial, cases);
        UUID id = runs.open(
                new NewSimulation(
                        trial.kind() == ModelKind.PROCESS ? SimulationKind.REPLAY : SimulationKind.BACK_TEST,
                        trial.key(),
                        trial.draftId(),
                        trial.name(),
                        ModelDigest.of(trial.text()),
                        texts.version(trial.key()),
                        cases),
                Actor.staff(by));
        held.put(id, tenant);
        workers.execute(() -> TenantScope.run(tenant, () -> work(id, job)));
        return id;
    }

    private void work(UUID id, SimulationJob job) {
        try {
            new SimulationWork(id, job, runs).run();
        } finally {
            held.remove(id);
        }
    }

    /** For those that wait for their turn as well. */
    private void signLife() {
        held.forEach((id, tenant) -> {
            try {
                TenantScope.run(tenant, () -> runs.alive(id));
            } catch (RuntimeException unreachable) {
                LOG.warn("No sign of life of simulation {} can be given.", id, unreachable);
            }
        });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulation");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs that are under way end as broken off. */
    @Override
    public void destroy() {
        life.shutdownNow();
        workers.shutdownNow();
    }
}
