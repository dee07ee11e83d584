package io.proofline.engine.process;

import io.proofline.casecore.tenant.TenantBinding;
import io.proofline.contract.tenant.TenantId;
import java.util.UUID;
import org.flowable.variable.api.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Tells the database whose case a step is about, before the step touches anything of it. The engine's own threads know
 * of no tenant until they have read it from the execution.
 */
@Component
public class CaseBinder {

    private final TenantBinding binding;

    CaseBinder(TenantBinding binding) {
        this.binding = binding;
    }

    /** Binds the transaction under way to the tenant of an execution or task. */
    public UUID bind(VariableScope scope) {
        binding.bind(new TenantId((String) scope.getVariable(ProcessNames.TENANT)));
        return UUID.fromString((String) scope.getVariable(ProcessNames.CASE_ID));
    }
}
