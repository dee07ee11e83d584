package io.proofline.console.incident;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.contract.process.VerificationProcess;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Retries a step for an operator, together with the entry that says who asked for it. */
@Service
class IncidentRetry {

    private final VerificationProcess process;
    private final AuditLog audit;

    IncidentRetry(VerificationProcess process, AuditLog audit) {
        this.process = process;
        this.audit = audit;
    }

    /** False if there is no such incident any more. */
    @Transactional
    boolean again(UUID caseId, String incidentId, String username) {
        return process.incidents(caseId).stream()
                .filter(incident -> incident.id().equals(incidentId))
                .findFirst()
                .map(incident -> {
                    process.retry(caseId, incidentId);
                    audit.append(AuditEvent.of(
                            caseId,
                            AuditActions.INCIDENT_RETRIED,
                            Actor.staff(username),
                            Map.of("step", incident.step())));
                    return true;
                })
                .orElse(false);
    }
}
