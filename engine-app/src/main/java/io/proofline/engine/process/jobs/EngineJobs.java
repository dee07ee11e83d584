package io.proofline.engine.process.jobs;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.CheckRun;
import io.proofline.casecore.check.JobAttempt;
import io.proofline.casecore.check.JobAttempts;
import io.proofline.casecore.evidence.EvidenceNotFound;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.LockedJob;
import io.proofline.engine.process.ProcessNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.engine.ManagementService;
import org.springframework.stereotype.Service;

/**
 * The jobs of all tenants' cases for whoever works on them. What a worker hands in, its record and the case's next step
 * are one transaction, and completions of one case take turns on the case's row.
 */
@Service
public class EngineJobs {

    private final ManagementService management;
    private final JobDispatch dispatch;
    private final JobLocks locks;
    private final JobAssembly assembly;
    private final CaseFiles files;
    private final CheckRecords checks;
    private final JobAttempts attempts;
    private final EvidenceStore evidence;
    private final TenantTransaction transaction;
    private final Clock clock;

    EngineJobs(
            ManagementService management,
            JobDispatch dispatch,
            JobLocks locks,
            JobAssembly assembly,
            CaseFiles files,
            CheckRecords checks,
            JobAttempts attempts,
            EvidenceStore evidence,
            TenantTransaction transaction,
            Clock clock) {
        this.management = management;
        this.dispatch = dispatch;
        this.locks = locks;
        this.assembly = assembly;
        this.files = files;
        this.checks = checks;
        this.attempts = attempts;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Not in a transaction: each job is locked, counted and assembled by itself. */
    public List<LockedJob> fetchAndLock(FetchRequest request) {
        return dispatch.fetchAndLock(request);
    }

    /**
     * The plain content of evidence that the job may look at.
     *
     * @throws io.proofline.contract.worker.JobLost if the job is not (any more) this worker's
     * @throws EvidenceNotFound if the job has no such evidence
     */
    public byte[] evidence(JobHandle handle, UUID evidenceId) {
        return transaction.call(handle.tenant(), () -> {
            HeldJob job = locks.require(handle);
            if (assembly.evidenceOf(job).stream().noneMatch(ref -> ref.id().equals(evidenceId))) {
                throw new EvidenceNotFound(evidenceId);
            }
            return evidence.read(job.caseId(), evidenceId);
        });
    }

    /** @throws io.proofline.contract.worker.JobLost if the job is not (any more) this worker's */
    public Instant extend(JobHandle handle, Duration lockFor) {
        return transaction.call(handle.tenant(), () -> locks.extend(handle, lockFor));
    }

    /**
     * Takes a result. A repeat by the worker whose result was taken does nothing.
     *
     * @throws io.proofline.contract.worker.JobLost if the job is not (any more) this worker's
     * @throws OtherCheck if it is the result of another check
     */
    public void complete(JobHandle handle, CheckReport report) {
        Map<String, Object> outcome = Map.of(
                ProcessNames.outcomeOf(report.result().check()),
                report.result().outcome().word());
        end(handle, report, job -> StepEnd.completed(job, outcome));
    }

    /** Like {@link #complete}, and the case takes the path of the BPMN error. */
    public void businessError(JobHandle handle, String errorCode, CheckReport report) {
        end(handle, report, job -> StepEnd.withError(job, errorCode));
    }

    /** Gives the job back, to be tried after a pause, or makes it an incident. */
    public void fail(JobHandle handle, String message) {
        transaction.run(handle.tenant(), () -> {
            HeldJob job = locks.require(handle);
            int attempt = attempts.find(job.jobId()).map(JobAttempt::number).orElse(1);
            dispatch.giveBack(job, attempt, message);
        });
    }

    private interface Ending {
        Command<Void> of(HeldJob job);
    }

    private void end(JobHandle handle, CheckReport report, Ending ending) {
        transaction.run(handle.tenant(), () -> {
            if (taken(handle)) {
                return;
            }
            HeldJob job = locks.require(handle);
            refuseOther(job, report);
            files.lock(job.caseId());
            if (taken(handle)) {
                return;
            }
            record(job, report);
            management.executeCommand(ending.of(job));
        });
    }

    private static void refuseOther(HeldJob job, CheckReport report) {
        if (!job.topic().equals(report.result().check())) {
            throw new OtherCheck(job.topic());
        }
    }

    private boolean taken(JobHandle handle) {
        return checks.byJob(handle.jobId())
                .filter(recorded -> recorded.worker().equals(handle.workerId()))
                .isPresent();
    }

    private void record(HeldJob job, CheckReport report) {
        Instant now = clock.instant();
        JobAttempt attempt = attempts.find(job.jobId()).orElse(new JobAttempt(1, now));
        checks.record(new CheckRun(
                job.caseId(), job.jobId(), attempt.number(), report, attempt.begunAt(), now, job.workerId()));
        attempts.forget(job.jobId());
    }
}
