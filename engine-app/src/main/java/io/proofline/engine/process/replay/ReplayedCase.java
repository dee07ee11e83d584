package io.proofline.engine.process.replay;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.evidence.EvidenceKind;
import java.util.Map;
import java.util.Set;

/**
 * What is recorded about a case.
 *
 * @param evidence kinds that the applicant sent
 * @param results newest result of each check, by its topic
 */
public record ReplayedCase(CaseFile file, Set<EvidenceKind> evidence, Map<String, CheckResult> results) {

    public ReplayedCase {
        evidence = Set.copyOf(evidence);
        results = Map.copyOf(results);
    }
}
