package io.proofline.casecore.audit;

import java.util.List;

/**
 * What a walk along the trail found.
 *
 * @param entries how many entries there are
 * @param root of the tree over them, hex
 * @param checkpoints how many signed checkpoints they were compared with
 * @param findings in the order of the trail; empty if all is well
 */
public record AuditVerification(long entries, String root, int checkpoints, List<AuditFinding> findings) {

    public AuditVerification {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
