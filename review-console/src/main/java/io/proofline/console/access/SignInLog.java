package io.proofline.console.access;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.staff.StaffIdentities;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into each tenant's trail, once a session, who began to work for it: the user name that its other entries bear,
 * with issuer and subject, which are who that is for good.
 */
@Service
class SignInLog {

    private static final String BEGUN = "console.begun.";

    private final AuditLog log;
    private final StaffIdentities identities;
    private final SessionLimits limits;

    SignInLog(AuditLog log, StaffIdentities identities, SessionLimits limits) {
        this.log = log;
        this.identities = identities;
        this.limits = limits;
    }

    /** To be called in the scope of the tenant. */
    @Transactional
    void began(StaffMember staff, HttpSession session) {
        String mark = BEGUN + TenantScope.require().value();
        if (!limits.begun(session) || session.getAttribute(mark) != null) {
            return;
        }
        Map<String, Object> details = new HashMap<>();
        details.put(
                "roles", staff.roles().stream().map(StaffRole::word).sorted().toList());
        identities.of(staff.username()).ifPresent(identity -> {
            details.put("issuer", identity.issuer());
            details.put("subject", identity.subject());
        });
        log.append(AuditEvent.ofTenant(AuditActions.STAFF_SIGNED_IN, Actor.staff(staff.username()), details));
        session.setAttribute(mark, true);
    }
}
