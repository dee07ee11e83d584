package io.proofline.engine.process.change;

import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.process.ModelChangeProcess;
import io.proofline.engine.process.ProcessNames;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes on Flowable. Its tables know no row-level security; so every call loads the change first, which only its own
 * tenant can. Nobody's name becomes a process variable.
 */
@Service
@Transactional
class FlowableModelChangeProcess implements ModelChangeProcess {

    private final ModelChanges changes;
    private final ChangeDefinition definition;
    private final RuntimeService runtime;
    private final TaskService tasks;

    FlowableModelChangeProcess(
            ModelChanges changes, ChangeDefinition definition, RuntimeService runtime, TaskService tasks) {
        this.changes = changes;
        this.definition = definition;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(UUID changeId) {
        ModelChange change = changes.get(changeId);
        Map<String, Object> variables = new HashMap<>();
        variables.put(ChangeNames.CHANGE_ID, changeId.toString());
        variables.put(ProcessNames.TENANT, TenantScope.require().value());
        variables.put(ChangeNames.CHANGE_KIND, change.kind().word());
        variables.put(ChangeNames.SCHEDULED, change.liveAt().isPresent());
        variables.put(
                ChangeNames.LIVE_AT, change.liveAt().map(Instant::toString).orElse(""));
        variables.put(ChangeNames.CANARY, change.percent().isPresent());
        runtime.createProcessInstanceBuilder()
                .processDefinitionId(definition.id())
                .businessKey(changeId.toString())
                .variables(variables)
                .start();
    }

    @Override
    public void decide(UUID changeId, boolean agreed) {
        ModelChange change = changes.get(changeId);
        boolean independent =
                change.decidedBy().filter(by -> !change.authors().contains(by)).isPresent();
        complete(
                changeId,
                List.of(ChangeNames.APPROVE_TASK, ChangeNames.CONFIRM_TASK),
                Map.of(ChangeNames.APPROVAL, agreed ? "agree" : "back", ChangeNames.INDEPENDENT, independent));
    }

    @Override
    public void withdraw(UUID changeId) {
        changes.get(changeId);
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(changeId.toString(), true)
                .messageEventSubscriptionName(ChangeNames.WITHDRAWN)
                .singleResult();
        if (waiting == null) {
            throw new IllegalStateException("The change " + changeId + " cannot be withdrawn now.");
        }
        runtime.messageEventReceived(ChangeNames.WITHDRAWN, waiting.getId());
    }

    @Override
    public void judge(UUID changeId, boolean full) {
        changes.get(changeId);
        complete(changeId, List.of(ChangeNames.JUDGE_TASK), Map.of(ChangeNames.TRIAL, full ? "full" : "stop"));
    }

    private void complete(UUID changeId, List<String> steps, Map<String, Object> variables) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(changeId.toString())
                .taskDefinitionKeys(steps)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The change " + changeId + " is not waiting at " + steps + ".");
        }
        tasks.complete(task.getId(), variables);
    }
}
