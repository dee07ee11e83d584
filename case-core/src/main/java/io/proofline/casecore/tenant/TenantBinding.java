package io.proofline.casecore.tenant;

import io.proofline.contract.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database which tenant a transaction is for. {@code app.tenant} is what the policies of row-level security
 * compare with; it is set for the transaction alone, so that a pooled connection never carries it on.
 */
@Component
public class TenantBinding {

    private final JdbcClient jdbc;

    public TenantBinding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Binds the transaction that is under way, and {@link TenantScope} with it, to a tenant until it ends; does nothing
     * if it is bound to this tenant already. For threads of the engine, whose transactions begin before it is known
     * whose case they are about.
     *
     * @throws TenantMismatch if it is bound to another tenant
     * @throws IllegalStateException outside of a transaction
     */
    public void bind(TenantId tenant) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A tenant is bound to a transaction, and there is none.");
        }
        String bound = jdbc.sql("select coalesce(current_setting('app.tenant', true), '')")
                .query(String.class)
                .single();
        if (bound.isEmpty()) {
            TenantScope.untilTransactionEnds(tenant);
            set(tenant);
        } else if (bound.equals(tenant.value())) {
            TenantScope.untilTransactionEnds(tenant);
        } else {
            throw new TenantMismatch();
        }
    }

    void set(TenantId tenant) {
        jdbc.sql("select set_config('app.tenant', :tenant, true)")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
    }
}
