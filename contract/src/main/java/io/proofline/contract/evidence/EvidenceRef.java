package io.proofline.contract.evidence;

import java.util.UUID;

/**
 * Names a stored piece of evidence without its content.
 *
 * @param sha256 digest of the stored plain content, hex
 * @param bytes size of the plain content
 */
public record EvidenceRef(UUID id, EvidenceKind kind, String mediaType, long bytes, String sha256) {}
