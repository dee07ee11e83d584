package io.proofline.casecore.tenant;

import io.proofline.contract.tenant.TenantId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for one tenant in one transaction, for callers who learn only from a key or a name whose it is. */
@Component
public class TenantTransaction {

    private final TransactionTemplate transactions;
    private final TenantBinding binding;

    public TenantTransaction(PlatformTransactionManager manager, TenantBinding binding) {
        this.transactions = new TransactionTemplate(manager);
        this.binding = binding;
    }

    /** Joins a transaction under way unless that is another tenant's, which throws {@link TenantMismatch}. */
    public <T> T call(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(
                tenant,
                () -> transactions.execute(status -> {
                    binding.bind(tenant);
                    return work.get();
                }));
    }

    public void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }
}
