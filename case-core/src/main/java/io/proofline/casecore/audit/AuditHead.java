package io.proofline.casecore.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last entry of the chain, on which the next one is sealed. */
record AuditHead(long index, byte[] hash) {

    /** What the first entry is sealed upon. */
    static AuditHead none() {
        return new AuditHead(-1, AuditChain.root());
    }

    static Optional<AuditHead> read(JdbcClient jdbc) {
        return jdbc.sql("select leaf_index, hash from proofline.audit_entry order by leaf_index desc limit 1")
                .query((row, number) -> new AuditHead(row.getLong("leaf_index"), row.getBytes("hash")))
                .optional();
    }
}
