package io.proofline.casecore.evidence;

import io.proofline.contract.evidence.EvidenceRef;
import java.time.Instant;

/**
 * A piece of evidence as it stands in a case.
 *
 * @param sequence grows in the order of arrival
 */
public record StoredEvidence(EvidenceRef ref, Instant receivedAt, long sequence) {

    /** True if a check made it, false if it was submitted. */
    public boolean derived() {
        return ref.kind().derived();
    }
}
