package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.tenant.TenantScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where everything that happens is written, in the transaction in which it happens: both stand or neither does. */
@Service
public class AuditLog {

    static final String CIPHER_KIND = "audit";
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditLog(JdbcClient jdbc, CaseCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into proofline.audit_queue
                            (event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details, personal,
                             salt)
                        values (:id, :tenant, :case, :at, :action, :actorKind, :actorId, :details, :personal, :salt)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("case", event.caseId())
                .param("at", DatabaseTime.parameter(DatabaseTime.exact(clock.instant())))
                .param("action", event.action())
                .param("actorKind", event.actor().kind().word())
                .param("actorId", event.actor().id())
                .param("details", StoredJson.text(event.details()))
                .param("personal", encrypted(id, event))
                .param("salt", salt())
                .update();
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private byte[] encrypted(UUID id, AuditEvent event) {
        return event.personal().isEmpty()
                ? null
                : cipher.encryptJson(event.caseId(), CIPHER_KIND, id.toString(), event.personal());
    }
}
