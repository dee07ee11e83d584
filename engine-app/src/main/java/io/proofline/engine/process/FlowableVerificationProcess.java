package io.proofline.engine.process;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.engine.process.incident.Incidents;
import io.proofline.engine.process.step.EvidenceNeeds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process on Flowable. Its tables know no row-level security; so every call loads the case first, which only its
 * own tenant can.
 */
@Service
@Transactional
class FlowableVerificationProcess implements VerificationProcess {

    private final CaseFiles files;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EvidenceNeeds needs;
    private final Incidents incidents;

    FlowableVerificationProcess(
            CaseFiles files, RuntimeService runtime, TaskService tasks, EvidenceNeeds needs, Incidents incidents) {
        this.files = files;
        this.runtime = runtime;
        this.tasks = tasks;
        this.needs = needs;
        this.incidents = incidents;
    }

    @Override
    public void start(UUID caseId) {
        CaseFile file = files.get(caseId);
        runtime.createProcessInstanceBuilder()
                .processDefinitionKey(ProcessNames.KEY)
                .businessKey(caseId.toString())
                .variables(Map.of(
                        ProcessNames.CASE_ID, caseId.toString(),
                        ProcessNames.TENANT, file.tenant().value(),
                        ProcessNames.PACK, file.pack().word()))
                .start();
    }

    @Override
    public void evidenceSubmitted(UUID caseId) {
        files.get(caseId);
        waiting(caseId)
                .filter(execution -> needs.open(caseId, runtime.getVariables(execution.getId()))
                        .isEmpty())
                .ifPresent(
                        execution -> runtime.messageEventReceived(ProcessNames.EVIDENCE_SUBMITTED, execution.getId()));
    }

    @Override
    public List<EvidenceRequest> openRequests(UUID caseId) {
        files.get(caseId);
        return waiting(caseId)
                .map(execution -> needs.open(caseId, runtime.getVariables(execution.getId())))
                .orElse(List.of());
    }

    @Override
    public void settle(UUID caseId, ReviewVerdict verdict) {
        files.lock(caseId);
        Task review = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .taskDefinitionKey(ProcessNames.REVIEW)
                .singleResult();
        if (review == null) {
            throw new IllegalStateException("The process of case " + caseId + " is not waiting for a reviewer.");
        }
        tasks.complete(review.getId(), Map.of(ProcessNames.VERDICT, verdict.word()));
    }

    @Override
    public List<Incident> incidents(UUID caseId) {
        files.get(caseId);
        return incidents.ofCase(caseId);
    }

    @Override
    public void retry(UUID caseId, String incidentId) {
        files.lock(caseId);
        incidents.retry(caseId, incidentId);
    }

    private Optional<Execution> waiting(UUID caseId) {
        return Optional.ofNullable(runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseId.toString(), true)
                .messageEventSubscriptionName(ProcessNames.EVIDENCE_SUBMITTED)
                .singleResult());
    }
}
