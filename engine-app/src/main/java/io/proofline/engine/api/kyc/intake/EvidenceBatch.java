package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import java.util.Map;

/**
 * More evidence for a case, let in by the inspector; at least one piece.
 *
 * @param digest SHA-256 of what was sent, hex
 */
public record EvidenceBatch(Map<EvidenceKind, Inspected> evidence, String digest) {

    public EvidenceBatch {
        evidence = Map.copyOf(evidence);
    }
}
