package io.proofline.engine.process.jobs;

import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobLost;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.incident.StepRetries;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.api.ExternalWorkerJob;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntity;
import org.springframework.stereotype.Component;

/** Who holds which job. A lock that ran out holds as long as nobody else has taken the job. */
@Component
class JobLocks {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final StepRetries retries;

    JobLocks(ManagementService management, RuntimeService runtime, StepRetries retries) {
        this.management = management;
        this.runtime = runtime;
        this.retries = retries;
    }

    /** The job, if it is still there, still this worker's, and this tenant's. */
    Optional<HeldJob> find(JobHandle handle) {
        return Optional.ofNullable(management
                        .createExternalWorkerJobQuery()
                        .jobId(handle.jobId())
                        .singleResult())
                .filter(job -> handle.workerId().equals(job.getLockOwner()))
                .map(job -> held(job, handle.workerId()))
                .filter(job -> handle.tenant().equals(tenantOf(job.variables())));
    }

    HeldJob require(JobHandle handle) {
        return find(handle).orElseThrow(JobLocks::lost);
    }

    Instant extend(JobHandle handle, Duration lockFor) {
        require(handle);
        return management.executeCommand(context -> {
            ExternalWorkerJobEntity job = CommandContextUtil.getProcessEngineConfiguration(context)
                    .getJobServiceConfiguration()
                    .getExternalWorkerJobEntityManager()
                    .findById(handle.jobId());
            if (job == null || !handle.workerId().equals(job.getLockOwner())) {
                throw lost();
            }
            Instant end = CommandContextUtil.getProcessEngineConfiguration(context)
                    .getClock()
                    .getCurrentTime()
                    .toInstant()
                    .plus(lockFor);
            job.setLockExpirationTime(Date.from(end));
            return end;
        });
    }

    static TenantId tenantOf(Map<String, Object> variables) {
        return new TenantId((String) variables.get(ProcessNames.TENANT));
    }

    static UUID caseOf(Map<String, Object> variables) {
        return UUID.fromString((String) variables.get(ProcessNames.CASE_ID));
    }

    static JobLost lost() {
        return new JobLost("The job is no longer locked by this worker.");
    }

    private HeldJob held(ExternalWorkerJob job, String workerId) {
        Map<String, Object> variables = runtime.getVariables(job.getExecutionId());
        return new HeldJob(job.getId(), workerId, topicOf(job), caseOf(variables), variables, retries.of(job));
    }

    /** The engine keeps it as the job's configuration; the element may be called anything. */
    private static String topicOf(ExternalWorkerJob job) {
        return job.getJobHandlerConfiguration();
    }
}
