package io.proofline.casecore.evidence;

import io.proofline.casecore.tenant.TenantScope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ciphertext in PostgreSQL, in the transaction and under the row-level security of everything else. */
@Component
class DatabaseBlobStore implements BlobStore {

    private final JdbcClient jdbc;

    DatabaseBlobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID id, byte[] ciphertext) {
        jdbc.sql("""
                        insert into proofline.evidence_blob (evidence_id, tenant_id, ciphertext)
                        values (:id, :tenant, :ciphertext)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("ciphertext", ciphertext)
                .update();
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        return jdbc.sql("select ciphertext from proofline.evidence_blob where evidence_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
