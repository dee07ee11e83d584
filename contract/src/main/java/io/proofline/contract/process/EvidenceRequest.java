package io.proofline.contract.process;

import io.proofline.contract.evidence.EvidenceKind;

/**
 * Evidence that the process is waiting for.
 *
 * @param reason a reason code, e.g. {@code no_face}
 */
public record EvidenceRequest(EvidenceKind kind, String reason) {}
