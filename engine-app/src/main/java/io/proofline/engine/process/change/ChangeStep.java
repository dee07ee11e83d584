package io.proofline.engine.process.change;

import io.proofline.casecore.model.ChangeSteps;
import io.proofline.casecore.tenant.TenantBinding;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.process.ProcessNames;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does what a step of the change's process names; its consequences and the step stand or fall together. */
@Component(ChangeNames.STEP_BEAN)
class ChangeStep implements JavaDelegate {

    private final TenantBinding binding;
    private final ChangeSteps steps;

    ChangeStep(TenantBinding binding, ChangeSteps steps) {
        this.binding = binding;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        binding.bind(new TenantId((String) execution.getVariable(ProcessNames.TENANT)));
        UUID change = UUID.fromString((String) execution.getVariable(ChangeNames.CHANGE_ID));
        String step = execution.getCurrentFlowElement().getAttributeValue(ProcessNames.NAMESPACE, "step");
        switch (String.valueOf(step)) {
            case "scheduled" -> steps.scheduled(change);
            case "prove" -> execution.setVariable(ChangeNames.PROVEN, steps.prove(change));
            case "try-out" -> execution.setVariable(ChangeNames.RELEASED, steps.tryOut(change));
            case "go-live" -> execution.setVariable(ChangeNames.RELEASED, steps.goLive(change));
            case "stop-trial" -> steps.stopTrial(change);
            case "sent-back" -> steps.sentBack(change);
            case "withdrawn" -> steps.withdrawn(change);
            case "confirmed" -> steps.confirmed(change);
            case "undo" -> steps.undo(change);
            default ->
                throw new IllegalStateException("Step " + execution.getCurrentActivityId() + " is " + step + ".");
        }
    }
}
