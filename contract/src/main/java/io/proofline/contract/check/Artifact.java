package io.proofline.contract.check;

import io.proofline.contract.evidence.EvidenceKind;
import java.util.Objects;

/**
 * Something that a check derived from the evidence and that later steps and reviewers need, e.g. the portrait cut out
 * of a document, or the face as numbers.
 *
 * @param kind a kind for which {@link EvidenceKind#derived()} holds
 * @param mediaType {@code image/jpeg}, {@code image/png}, or that of a face template
 * @param content encoded; not copied, treat as immutable
 */
public record Artifact(EvidenceKind kind, String mediaType, byte[] content) {

    public Artifact {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
        if (!kind.derived()) {
            throw new IllegalArgumentException(kind.word() + " is submitted by the applicant, not derived by a check.");
        }
    }
}
