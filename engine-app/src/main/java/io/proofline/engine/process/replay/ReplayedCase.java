package io.proofline.engine.process.replay;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.evidence.EvidenceKind;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is recorded about a case.
 *
 * @param evidence kinds that the applicant sent
 * @param results newest result of each check, by its topic
 */
public record ReplayedCase(CaseFile file, Set<EvidenceKind> evidence, Map<String, CheckResult> results) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");

    public ReplayedCase {
        evidence = Set.copyOf(evidence);
        results = Map.copyOf(results);
    }

    /** ISO 3166-1 code as claimed; empty if there is none. */
    public String country() {
        String claimed = file.claims().getOrDefault(FieldNames.COUNTRY, "");
        return CODE.matcher(claimed).matches() ? claimed : "";
    }
}
