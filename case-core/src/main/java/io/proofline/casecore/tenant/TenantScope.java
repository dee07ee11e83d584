package io.proofline.casecore.tenant;

import io.proofline.contract.tenant.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant that the current thread works for. A transaction that begins inside a scope sees this tenant's rows and no
 * others; one that begins outside of any scope sees none.
 */
public final class TenantScope {

    private static final ThreadLocal<TenantId> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Works for a tenant, then for whom the thread worked before.
     *
     * @throws TenantMismatch if a transaction is under way for another tenant
     */
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        TenantId outer = CURRENT.get();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            refuseOther(tenant, outer);
        }
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    public static Optional<TenantId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The tenant that is worked for.
     *
     * @throws IllegalStateException outside of any scope
     */
    public static TenantId require() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant is set for this thread."));
    }

    /** Takes the tenant on until the current transaction is over. */
    static void untilTransactionEnds(TenantId tenant) {
        TenantId outer = CURRENT.get();
        if (tenant.equals(outer)) {
            return;
        }
        refuseOther(tenant, outer);
        CURRENT.set(tenant);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                CURRENT.remove();
            }
        });
    }

    private static void refuseOther(TenantId tenant, TenantId outer) {
        if (outer != null && !outer.equals(tenant)) {
            throw new TenantMismatch();
        }
    }

    private static void restore(TenantId outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
