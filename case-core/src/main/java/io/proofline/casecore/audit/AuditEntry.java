package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An entry as it is stored and hashed.
 *
 * @param details JSON, byte by byte as it was written
 * @param personal ciphertext, or null
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
        byte[] personal) {

    static final String COLUMNS = "event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details, personal";

    private static final String FORM = "proofline-audit-1\n";
    private static final int ABSENT = -1;

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
                row.getBytes("personal"));
    }

    /**
     * The bytes that are hashed: the name of this form, then each field in order as its length (4 bytes, big-endian; −1
     * if absent) and its bytes. Text is UTF-8, ids are in their canonical text form, the time is in decimal microseconds
     * since 1970. Lengths in front keep two fields from passing for two others.
     */
    byte[] canonicalBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FORM.getBytes(StandardCharsets.US_ASCII));
            write(out, eventId.toString());
            write(out, tenant);
            write(out, caseId.toString());
            write(out, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
            write(out, action);
            write(out, actorKind);
            write(out, actorId);
            write(out, details);
            write(out, personal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] field) throws IOException {
        if (field == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(field.length);
            out.write(field);
        }
    }
}
