package io.proofline.contract.process;

import io.proofline.contract.evidence.EvidenceKind;

/**
 * Evidence that the process is waiting for, or that it takes while it waits for something else.
 *
 * @param reason a reason code, e.g. {@code no_face}
 * @param optional true if the process goes on without it as soon as the rest is there
 */
public record EvidenceRequest(EvidenceKind kind, String reason, boolean optional) {

    /** Something that the process waits for. */
    public EvidenceRequest(EvidenceKind kind, String reason) {
        this(kind, reason, false);
    }
}
