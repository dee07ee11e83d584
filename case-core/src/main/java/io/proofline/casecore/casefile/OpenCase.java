package io.proofline.casecore.casefile;

import io.proofline.casecore.audit.Actor;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.liveness.VideoPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks for a case to be opened for the current tenant.
 *
 * @param reference the client application's own name for it, at most 100 characters; may be empty
 * @param channel the door it comes through, e.g. {@code api}
 * @param videoWish whether a liveness video is wanted; null leaves it to the decision table
 */
public record OpenCase(
        DocumentPack pack,
        String reference,
        String language,
        Map<String, String> claims,
        List<NewEvidence> evidence,
        Actor actor,
        String channel,
        VideoPolicy videoWish) {

    public OpenCase {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(actor, "actor");
        claims = Map.copyOf(claims);
        evidence = List.copyOf(evidence);
    }

    /** Leaves it to the decision table whether a video is wanted. */
    public OpenCase(
            DocumentPack pack,
            String reference,
            String language,
            Map<String, String> claims,
            List<NewEvidence> evidence,
            Actor actor,
            String channel) {
        this(pack, reference, language, claims, evidence, actor, channel, null);
    }
}
