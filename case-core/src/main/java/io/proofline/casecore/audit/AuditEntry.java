package io.proofline.casecore.audit;

import io.proofline.casecore.audit.merkle.TreeHash;
import io.proofline.casecore.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is stored and hashed.
 *
 * @param caseId null if it concerns no single case
 * @param details JSON, byte by byte as it was written
 * @param personal ciphertext under the key of the case, or null
 * @param salt 16 random bytes, so that nobody who is shown the leaf's hash can guess the entry
 */
record AuditEntry(
        UUID eventId,
        String tenant,
        UUID caseId,
        Instant at,
        String action,
        String actorKind,
        String actorId,
        String details,
        byte[] personal,
        byte[] salt) {

    static final String COLUMNS =
            "event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details, personal, salt";

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("event_id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("case_id", UUID.class),
                DatabaseTime.instant(row, "at"),
                row.getString("action"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("details"),
                row.getBytes("personal"),
                row.getBytes("salt"));
    }

    /** What stands in the tree: the hash of the leaf's text at its place. */
    byte[] leafHash(long index) {
        return TreeHash.leaf(LeafText.of(index, this));
    }
}
