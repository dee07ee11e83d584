package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.contract.liveness.VideoPolicy;
import java.util.Map;

/**
 * A request for a new case in which everything is as it should be.
 *
 * @param claims by field name
 * @param evidence every piece that the pack needs, let in by the inspector
 * @param prints what is known of the fingerprints among them
 * @param videoWish whether a liveness video is wanted; null if nothing was said
 * @param digest SHA-256 of what was asked, hex; the same for the same content, however it was sent
 */
public record CaseRequest(
        DocumentPack pack,
        String reference,
        String language,
        Map<String, String> claims,
        Map<EvidenceKind, Inspected> evidence,
        Map<EvidenceKind, PrintDetails> prints,
        VideoPolicy videoWish,
        String digest) {

    public CaseRequest {
        claims = Map.copyOf(claims);
        evidence = Map.copyOf(evidence);
        prints = Map.copyOf(prints);
    }
}
