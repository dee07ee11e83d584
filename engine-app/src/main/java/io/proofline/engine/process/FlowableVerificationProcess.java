package io.proofline.engine.process;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.model.CaseSets;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.engine.process.incident.Incidents;
import io.proofline.engine.process.modelset.ProcessModels;
import io.proofline.engine.process.progress.CaseProgress;
import io.proofline.engine.process.step.EvidenceNeeds;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.springframework.dao.OptimisticLockingFailureException;
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
    private final CaseSets sets;
    private final ProcessModels models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EvidenceNeeds needs;
    private final Incidents incidents;
    private final CaseProgress progress;

    FlowableVerificationProcess(
            CaseFiles files,
            CaseSets sets,
            ProcessModels models,
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            EvidenceNeeds needs,
            Incidents incidents,
            CaseProgress progress) {
        this.files = files;
        this.sets = sets;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.needs = needs;
        this.incidents = incidents;
        this.progress = progress;
    }

    @Override
    public void start(UUID caseId) {
        CaseFile file = files.get(caseId);
        runtime.createProcessInstanceBuilder()
                .processDefinitionId(definition(caseId))
                .businessKey(caseId.toString())
                .variables(Map.of(
                        ProcessNames.CASE_ID, caseId.toString(),
                        ProcessNames.TENANT, file.tenant().value(),
                        ProcessNames.PACK, file.pack().word()))
                .start();
    }

    /** Of exactly the set that the case was opened with. */
    private String definition(UUID caseId) {
        UUID set = sets.of(caseId).orElseThrow(() -> new IllegalStateException("No models have been shipped yet."));
        return models.definition(set, ProcessNames.KEY);
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
                .map(execution -> runtime.getVariables(execution.getId()))
                .map(variables -> Stream.concat(
                                needs.open(caseId, variables).stream(), needs.offered(caseId, variables).stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void settle(UUID caseId, ReviewVerdict verdict, ReviewOverride override) {
        Map<String, Object> variables = new HashMap<>(Map.of(ProcessNames.VERDICT, verdict.word()));
        if (override != ReviewOverride.NONE) {
            // People may see more to override than the table did, never less.
            variables.put(ProcessNames.OVERRIDE, override.word());
        }
        complete(caseId, HumanTask.REVIEW, variables);
    }

    @Override
    public void approve(UUID caseId, boolean agreed) {
        complete(caseId, HumanTask.APPROVAL, Map.of(ProcessNames.APPROVAL, agreed ? "agree" : "back"));
    }

    @Override
    public void hold(UUID caseId, Instant until) {
        complete(
                caseId,
                HumanTask.REVIEW,
                Map.of(ProcessNames.VERDICT, ProcessNames.VERDICT_HOLD, ProcessNames.HOLD_UNTIL, until.toString()));
    }

    @Override
    public void resume(UUID caseId) {
        files.lock(caseId);
        Execution held = subscribed(caseId, ProcessNames.REVIEW_RESUMED)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " is not on hold."));
        inStep(caseId, () -> runtime.messageEventReceived(ProcessNames.REVIEW_RESUMED, held.getId()));
    }

    @Override
    public void askApplicant(UUID caseId, List<EvidenceRequest> requests) {
        Map<String, String> asked = new LinkedHashMap<>();
        requests.forEach(request -> asked.put(request.kind().word(), request.reason()));
        complete(
                caseId,
                HumanTask.REVIEW,
                Map.of(ProcessNames.VERDICT, ProcessNames.VERDICT_ASK, ProcessNames.ASKED, WordMap.write(asked)));
    }

    private void complete(UUID caseId, HumanTask wanted, Map<String, Object> variables) {
        files.lock(caseId);
        Task waiting = tasks.createTaskQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
                .filter(task -> kind(task).equals(Optional.of(wanted)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The process of case " + caseId + " is not waiting for " + wanted.word() + "."));
        inStep(caseId, () -> tasks.complete(waiting.getId(), variables));
    }

    /** A timer that falls due moves its process without asking for the lock of the case. */
    private static void inStep(UUID caseId, Runnable step) {
        try {
            step.run();
        } catch (FlowableOptimisticLockingException moved) {
            throw new OptimisticLockingFailureException("Case " + caseId + " was moved at the same moment.", moved);
        }
    }

    private Optional<HumanTask> kind(Task task) {
        return HumanTask.of(repository
                .getBpmnModel(task.getProcessDefinitionId())
                .getProcessById(ProcessNames.KEY)
                .getFlowElement(task.getTaskDefinitionKey(), true));
    }

    @Override
    public Optional<ProcessProgress> progressOf(UUID caseId) {
        files.get(caseId);
        return progress.of(caseId);
    }

    @Override
    public List<Incident> incidents(UUID caseId) {
        files.get(caseId);
        return incidents.ofCase(caseId);
    }

    @Override
    public boolean retry(UUID caseId, String incidentId, String operator) {
        files.lock(caseId);
        return incidents.retry(caseId, incidentId, operator);
    }

    private Optional<Execution> waiting(UUID caseId) {
        return subscribed(caseId, ProcessNames.EVIDENCE_SUBMITTED);
    }

    private Optional<Execution> subscribed(UUID caseId, String message) {
        return Optional.ofNullable(runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseId.toString(), true)
                .messageEventSubscriptionName(message)
                .singleResult());
    }
}
