package io.proofline.engine.process.jobs;

import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.LockedJob;

/**
 * What a worker shows when it speaks of a job.
 *
 * @param workerId who claims to hold the lock
 * @param tenant whose job the worker was told that it is; checked where the job is still there
 */
public record JobHandle(String jobId, String workerId, TenantId tenant) {

    static JobHandle of(LockedJob job) {
        return new JobHandle(job.jobId(), job.workerId(), job.tenant());
    }
}
