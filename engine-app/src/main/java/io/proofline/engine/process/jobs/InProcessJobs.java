package io.proofline.engine.process.jobs;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The engine's jobs for workers of the same process. */
@Component
class InProcessJobs implements JobSource {

    private final EngineJobs jobs;

    InProcessJobs(EngineJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<LockedJob> fetchAndLock(FetchRequest request) {
        return jobs.fetchAndLock(request);
    }

    @Override
    public byte[] evidence(LockedJob job, EvidenceRef ref) {
        return jobs.evidence(JobHandle.of(job), ref.id());
    }

    @Override
    public Instant extend(LockedJob job, Duration lockFor) {
        return jobs.extend(JobHandle.of(job), lockFor);
    }

    @Override
    public void complete(LockedJob job, CheckReport report) {
        jobs.complete(JobHandle.of(job), report);
    }

    @Override
    public void businessError(LockedJob job, String errorCode, CheckReport report) {
        jobs.businessError(JobHandle.of(job), errorCode, report);
    }

    @Override
    public void fail(LockedJob job, String message) {
        jobs.fail(JobHandle.of(job), message);
    }
}
