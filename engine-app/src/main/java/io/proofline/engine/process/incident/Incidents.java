package io.proofline.engine.process.incident;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.check.JobAttempts;
import io.proofline.contract.process.Incident;
import io.proofline.engine.process.ProcessNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/** Steps that were given up, and their second chance. */
@Component
public class Incidents {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final JobAttempts attempts;
    private final AuditLog audit;
    private final StepRetries retries;

    Incidents(
            RuntimeService runtime,
            ManagementService management,
            JobAttempts attempts,
            AuditLog audit,
            StepRetries retries) {
        this.runtime = runtime;
        this.management = management;
        this.attempts = attempts;
        this.audit = audit;
        this.retries = retries;
    }

    public List<Incident> ofCase(UUID caseId) {
        return jobs(caseId).stream()
                .map(job -> new Incident(
                        job.getId(),
                        job.getElementId(),
                        job.getExceptionMessage(),
                        job.getCreateTime().toInstant()))
                .toList();
    }

    /** False if the case has no such incident (any more). */
    public boolean retry(UUID caseId, String incidentId, String operator) {
        Optional<Job> given = jobs(caseId).stream()
                .filter(dead -> dead.getId().equals(incidentId))
                .findFirst();
        given.ifPresent(job -> {
            attempts.forget(job.getId());
            management.moveDeadLetterJobToExecutableJob(
                    job.getId(), retries.of(job).attempts());
            audit.append(AuditEvent.of(
                    caseId,
                    AuditActions.INCIDENT_RETRIED,
                    Actor.staff(operator),
                    Map.of("step", job.getElementId(), "job", job.getId())));
        });
        return given.isPresent();
    }

    private List<Job> jobs(UUID caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.toString(), ProcessNames.KEY)
                        .singleResult())
                .map(ProcessInstance::getId)
                .map(id -> management
                        .createDeadLetterJobQuery()
                        .processInstanceId(id)
                        .list())
                .orElse(List.of());
    }
}
