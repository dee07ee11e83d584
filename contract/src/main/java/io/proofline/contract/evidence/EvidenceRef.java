package io.proofline.contract.evidence;

import java.util.Map;
import java.util.UUID;

/**
 * Names a stored piece of evidence without its content.
 *
 * @param sha256 digest of the stored plain content, hex
 * @param bytes size of the plain content
 * @param attributes what has to be known of it beside its content, e.g. {@link PrintDetails}; nothing personal
 */
public record EvidenceRef(
        UUID id, EvidenceKind kind, String mediaType, long bytes, String sha256, Map<String, String> attributes) {

    public EvidenceRef {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /** A piece of which nothing has to be known beside its content. */
    public EvidenceRef(UUID id, EvidenceKind kind, String mediaType, long bytes, String sha256) {
        this(id, kind, mediaType, bytes, sha256, Map.of());
    }
}
