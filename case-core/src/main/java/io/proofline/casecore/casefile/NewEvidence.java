package io.proofline.casecore.casefile;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;

/** Evidence that the check at the door has let in. */
public record NewEvidence(EvidenceKind kind, EvidenceInspector.Inspected content) {

    public NewEvidence {
        if (kind.derived()) {
            throw new IllegalArgumentException(kind.word() + " is derived by a check and cannot be submitted.");
        }
    }
}
