package io.proofline.casecore.audit;

import java.util.List;

/**
 * What a walk along the chain found.
 *
 * @param entries how many entries there are
 * @param head hash of the last one, hex
 * @param findings in the order of the chain; empty if all is well
 */
public record AuditVerification(long entries, String head, List<AuditFinding> findings) {

    public AuditVerification {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
