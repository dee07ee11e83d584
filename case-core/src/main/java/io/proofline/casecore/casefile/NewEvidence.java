package io.proofline.casecore.casefile;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import java.util.Map;

/**
 * Evidence that the check at the door has let in.
 *
 * @param attributes what has to be known of it beside its content; nothing personal
 */
public record NewEvidence(EvidenceKind kind, EvidenceInspector.Inspected content, Map<String, String> attributes) {

    public NewEvidence {
        if (kind.derived()) {
            throw new IllegalArgumentException(kind.word() + " is derived by a check and cannot be submitted.");
        }
        attributes = Map.copyOf(attributes);
    }

    /** A piece of which nothing has to be known beside its content. */
    public NewEvidence(EvidenceKind kind, EvidenceInspector.Inspected content) {
        this(kind, content, Map.of());
    }
}
