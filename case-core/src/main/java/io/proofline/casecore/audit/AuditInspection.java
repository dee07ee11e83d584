package io.proofline.casecore.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Verifies the trail soon after the start and then once a day, and writes to the log what it found. */
@Component
public class AuditInspection {

    private static final Logger LOG = LoggerFactory.getLogger(AuditInspection.class);

    private final AuditVerifier verifier;

    AuditInspection(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @Scheduled(
            initialDelayString = "${proofline.audit.first-verification:PT2M}",
            fixedDelayString = "${proofline.audit.verify-every:P1D}")
    public void inspect() {
        AuditVerification verification = verifier.verify();
        verification.findings().forEach(finding -> LOG.error("Audit trail: {} {}", finding.kind(), finding.sentence()));
        if (verification.intact()) {
            LOG.info("Audit trail: {} entries, intact, root {}.", verification.entries(), verification.root());
        }
    }
}
