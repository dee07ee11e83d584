package io.proofline.console.access;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who saw the personal data of which case on which page: one entry a case and page view. */
@Service
class ViewLog {

    private final AuditLog log;

    ViewLog(AuditLog log) {
        this.log = log;
    }

    /** @param page the pattern of its address, without ids */
    @Transactional
    void seen(Collection<UUID> cases, String page, StaffMember staff) {
        for (UUID id : cases) {
            log.append(
                    AuditEvent.of(id, AuditActions.CASE_VIEWED, Actor.staff(staff.username()), Map.of("page", page)));
        }
    }
}
