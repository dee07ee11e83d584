package io.proofline.engine.process.jobs;

import io.proofline.casecore.check.JobAttempts;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.LockedJob;
import io.proofline.engine.process.incident.StepRetries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands jobs out and takes failed ones back. A job that was handed out too often is an incident, whatever became of it. */
@Component
class JobDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatch.class);
    private static final int RACES = 5;

    private final ManagementService management;
    private final JobAssembly assembly;
    private final StepDemands demands;
    private final JobAttempts attempts;
    private final TenantTransaction transaction;
    private final StepRetries retries;
    private final AtomicInteger turn = new AtomicInteger();

    JobDispatch(
            ManagementService management,
            JobAssembly assembly,
            StepDemands demands,
            JobAttempts attempts,
            TenantTransaction transaction,
            StepRetries retries) {
        this.management = management;
        this.assembly = assembly;
        this.demands = demands;
        this.attempts = attempts;
        this.transaction = transaction;
        this.retries = retries;
    }

    List<LockedJob> fetchAndLock(FetchRequest request) {
        if (nothingWaits()) {
            return List.of();
        }
        List<LockedJob> jobs = new ArrayList<>();
        List<String> topics = request.topics();
        int first = turn.getAndIncrement();
        for (int i = 0; i < topics.size() && jobs.size() < request.maxJobs(); i++) {
            String topic = topics.get(Math.floorMod(first + i, topics.size()));
            management
                    .createExternalWorkerJobAcquireBuilder()
                    .topic(topic, request.lockFor())
                    .acquireAndLock(request.maxJobs() - jobs.size(), request.workerId(), RACES)
                    .forEach(job -> handOut(job, topic).ifPresent(jobs::add));
        }
        return jobs;
    }

    /** Most fetches find nothing, and then one question is enough for all topics. */
    private boolean nothingWaits() {
        return management
                .createExternalWorkerJobQuery()
                .unlocked()
                .listPage(0, 1)
                .isEmpty();
    }

    /** Ends this attempt: for good if it was the last that its step has, else the job comes back after a pause. */
    void giveBack(HeldJob job, int attempt, String message) {
        management
                .createExternalWorkerJobFailureBuilder(job.jobId(), job.workerId())
                .retries(job.retries().left(attempt))
                .retryTimeout(job.retries().pauseAfter(attempt))
                .errorMessage(message)
                .fail();
    }

    private Optional<LockedJob> handOut(AcquiredExternalWorkerJob job, String topic) {
        Map<String, Object> variables = job.getVariables();
        TenantId tenant = JobLocks.tenantOf(variables);
        HeldJob held = new HeldJob(
                job.getId(), job.getLockOwner(), topic, JobLocks.caseOf(variables), variables, retries.of(job));
        Instant lockedUntil = job.getLockExpirationTime().toInstant();
        int attempt = TenantScope.call(tenant, () -> attempts.begin(held.jobId(), held.caseId(), topic));
        try {
            return transaction.call(tenant, () -> {
                int most = held.retries().attempts();
                if (attempt > most) {
                    giveBack(held, attempt, "Handed out " + most + " times, and nobody answered.");
                    return Optional.empty();
                }
                return Optional.of(assembly.assemble(held, attempt, lockedUntil, demands.requiredFields(job)));
            });
        } catch (RuntimeException failure) {
            LOG.error("Job {} ({}) of case {} cannot be handed out.", held.jobId(), topic, held.caseId(), failure);
            transaction.run(
                    tenant,
                    () -> giveBack(
                            held,
                            attempt,
                            "Cannot be handed out: " + failure.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
