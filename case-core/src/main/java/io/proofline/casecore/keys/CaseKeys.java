package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A key for each case, wrapped by its tenant's; made in the transaction that first encrypts something for the case. */
@Component
class CaseKeys {

    private final JdbcClient jdbc;
    private final TenantKeys tenantKeys;
    private final Clock clock;

    CaseKeys(JdbcClient jdbc, TenantKeys tenantKeys, Clock clock) {
        this.jdbc = jdbc;
        this.tenantKeys = tenantKeys;
        this.clock = clock;
    }

    Aead findOrMake(TenantId tenant, UUID caseId) {
        return find(tenant, caseId).orElseGet(() -> {
            make(tenant, caseId);
            // Another transaction's, if that was quicker.
            return find(tenant, caseId).orElseThrow(() -> new CaseKeyMissing(caseId));
        });
    }

    Optional<Aead> find(TenantId tenant, UUID caseId) {
        return jdbc.sql("select wrapped from keystore.case_key where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> unwrap(tenant, caseId, wrapped));
    }

    KeyRing ring(TenantId tenant, Collection<UUID> caseIds) {
        Map<UUID, byte[]> wrapped = new HashMap<>();
        jdbc.sql("select case_id, wrapped from keystore.case_key where case_id = any (:cases::uuid[])")
                .param("cases", caseIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    wrapped.put(row.getObject(1, UUID.class), row.getBytes(2));
                });
        Aead tenantKey = tenantKeys.of(tenant);
        return new KeyRing(tenant, wrapped, (caseId, key) -> unwrap(tenantKey, tenant, caseId, key));
    }

    private Aead unwrap(TenantId tenant, UUID caseId, byte[] wrapped) {
        return unwrap(tenantKeys.of(tenant), tenant, caseId, wrapped);
    }

    private static Aead unwrap(Aead tenantKey, TenantId tenant, UUID caseId, byte[] wrapped) {
        try {
            return Keysets.unwrap(wrapped, tenantKey, associatedData(tenant, caseId));
        } catch (GeneralSecurityException refused) {
            throw new KeyFailure("The key of case " + caseId + " cannot be unwrapped.", refused);
        }
    }

    private void make(TenantId tenant, UUID caseId) {
        try {
            jdbc.sql("""
                            insert into keystore.case_key (case_id, tenant_id, wrapped, created_at)
                            values (:case, :tenant, :wrapped, :now) on conflict do nothing
                            """)
                    .param("case", caseId)
                    .param("tenant", tenant.value())
                    .param("wrapped", Keysets.freshWrapped(tenantKeys.of(tenant), associatedData(tenant, caseId)))
                    .param("now", DatabaseTime.parameter(clock.instant()))
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("No key can be made for case " + caseId + ".", failed);
        }
    }

    private static byte[] associatedData(TenantId tenant, UUID caseId) {
        return ("case-key|" + tenant + "|" + caseId).getBytes(StandardCharsets.UTF_8);
    }
}
