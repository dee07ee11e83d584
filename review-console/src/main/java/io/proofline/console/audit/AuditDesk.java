package io.proofline.console.audit;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.audit.AuditVerification;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the trail what auditors do with the trail. */
@Service
@Transactional
class AuditDesk {

    private final AuditLog log;

    AuditDesk(AuditLog log) {
        this.log = log;
    }

    void viewed(String username) {
        log.append(AuditEvent.ofTenant(AuditActions.AUDIT_VIEWED, Actor.staff(username), Map.of()));
    }

    void verified(String username, AuditVerification found) {
        log.append(AuditEvent.ofTenant(
                AuditActions.AUDIT_VERIFIED,
                Actor.staff(username),
                Map.of("entries", found.entries(), "findings", found.findings().size())));
    }
}
