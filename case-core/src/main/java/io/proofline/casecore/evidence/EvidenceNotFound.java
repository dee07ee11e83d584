package io.proofline.casecore.evidence;

import java.util.UUID;

/** There is no such evidence in this case, or the case is another tenant's. */
public final class EvidenceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvidenceNotFound(UUID evidenceId) {
        super("There is no evidence " + evidenceId + " in this case.");
    }
}
