package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A key for each tenant, wrapped by the master key; made when it is first needed. */
@Component
class TenantKeys {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Clock clock;
    private final Map<TenantId, Aead> unwrapped = new ConcurrentHashMap<>();

    TenantKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** The key of the tenant that the thread works for. */
    Aead of(TenantId tenant) {
        Aead known = unwrapped.get(tenant);
        if (known != null) {
            return known;
        }
        byte[] wrapped = stored(tenant).orElseGet(() -> make(tenant));
        try {
            Aead aead = Keysets.unwrap(wrapped, master, associatedData(tenant));
            rememberOnceCommitted(tenant, aead);
            return aead;
        } catch (GeneralSecurityException refused) {
            throw new KeyFailure(
                    "The key of tenant " + tenant
                            + " cannot be unwrapped: the master key is not the one that it was wrapped with.",
                    refused);
        }
    }

    /**
     * A key must not be remembered that vanishes with a rolled-back transaction. It is not made in a transaction of its
     * own, because that would need a second connection while the first is held: many calls at once would wait for each
     * other until the pool gives up.
     */
    private void rememberOnceCommitted(TenantId tenant, Aead key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                unwrapped.put(tenant, key);
            }
        });
    }

    private Optional<byte[]> stored(TenantId tenant) {
        return jdbc.sql("select wrapped from proofline.tenant_key where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private byte[] make(TenantId tenant) {
        try {
            jdbc.sql("""
                            insert into proofline.tenant_key (tenant_id, wrapped, created_at)
                            values (:tenant, :wrapped, :now) on conflict do nothing
                            """)
                    .param("tenant", tenant.value())
                    .param("wrapped", Keysets.freshWrapped(master, associatedData(tenant)))
                    .param("now", DatabaseTime.parameter(clock.instant()))
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("No key can be made for tenant " + tenant + ".", failed);
        }
        // Another transaction's, if that was quicker.
        return stored(tenant).orElseThrow();
    }

    private static byte[] associatedData(TenantId tenant) {
        return ("tenant-key|" + tenant).getBytes(StandardCharsets.UTF_8);
    }
}
