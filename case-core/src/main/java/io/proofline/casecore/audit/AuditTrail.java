package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKeyMissing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** What happened to a case, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CaseCipher cipher;

    AuditTrail(JdbcClient jdbc, CaseCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Oldest first; what is not sealed yet comes last. */
    public List<AuditLine> ofCase(UUID caseId) {
        // One statement, so that an entry on its way from the queue to the tree is seen exactly once.
        return jdbc.sql("""
                        select leaf_index, null as position, event_id, case_id, at, action, actor_kind, actor_id,
                               details, personal, leaf_hash,
                               (select number from proofline.audit_checkpoint where tree_size > leaf_index
                                order by tree_size limit 1) as checkpoint
                          from proofline.audit_entry where case_id = :case
                        union all
                        select null, position, event_id, case_id, at, action, actor_kind, actor_id,
                               details, personal, null, null
                          from proofline.audit_queue where case_id = :case
                        order by leaf_index nulls last, position
                        """).param("case", caseId).query(this::line).list();
    }

    private AuditLine line(ResultSet row, int number) throws SQLException {
        ActorKind kind = ActorKind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        return new AuditLine(
                DatabaseTime.instant(row, "at"),
                row.getString("action"),
                new Actor(kind, row.getString("actor_id")),
                StoredJson.read(row.getString("details"), MAP),
                personal(row),
                number(row, "leaf_index"),
                Optional.ofNullable(row.getBytes("leaf_hash")).map(HexFormat.of()::formatHex),
                number(row, "checkpoint"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private Map<String, Object> personal(ResultSet row) throws SQLException {
        byte[] ciphertext = row.getBytes("personal");
        if (ciphertext == null) {
            return Map.of();
        }
        try {
            UUID caseId = row.getObject("case_id", UUID.class);
            return cipher.decryptJson(caseId, AuditLog.CIPHER_KIND, row.getString("event_id"), ciphertext, MAP);
        } catch (CaseKeyMissing erased) {
            return Map.of();
        }
    }
}
