package io.proofline.console.evidence;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.evidence.EvidenceNotFound;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a picture for a member of staff, and writes down that it did: no look without its entry. */
@Service
class EvidenceViewing {

    private final EvidenceStore evidence;

    EvidenceViewing(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** A picture as it is sent. */
    record Opened(String mediaType, byte[] content, boolean attachment) {}

    @Transactional
    Opened open(UUID caseId, UUID evidenceId, String username) {
        EvidenceRef ref = evidence.get(caseId, evidenceId).ref();
        if (!ref.kind().visible()) {
            throw new EvidenceNotFound(evidenceId);
        }
        byte[] content = evidence.read(caseId, evidenceId);
        evidence.recordView(caseId, evidenceId, Actor.staff(username));
        return new Opened(ref.mediaType(), content, ref.kind() == EvidenceKind.REVIEW_ATTACHMENT);
    }
}
