package io.proofline.casecore.tenant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Binds every transaction that begins inside a {@link TenantScope} to its tenant. */
@Component
public class TenantTransactionListener implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(TenantTransactionListener.class);

    private final TenantBinding binding;

    public TenantTransactionListener(TenantBinding binding) {
        this.binding = binding;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable beginFailure) {
        if (beginFailure == null) {
            TenantScope.current().ifPresent(tenant -> {
                try {
                    binding.set(tenant);
                } catch (DataAccessException failed) {
                    // Thrown from here it would leak the connection. Unbound, the transaction sees no rows; and it
                    // ends.
                    LOG.error("A transaction could not be bound to its tenant and is rolled back.", failed);
                    transaction.setRollbackOnly();
                }
            });
        }
    }
}
