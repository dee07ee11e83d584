package io.proofline.casecore.casefile;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case as it stands.
 *
 * @param reference the client application's own name for the case
 * @param language ISO 639-1, for texts to the applicant
 * @param channel the door it came through, e.g. {@code api}
 * @param decision null until the case is completed
 * @param band {@code accepted}, {@code review} or {@code rejected}; null until scored
 * @param score 0..100 with one decimal; null until scored
 * @param queue where a person decides; null unless it came to that
 * @param claims what the applicant says of himself, by the names of {@code FieldNames}; personal
 * @param reasonCodes why it was decided as it was
 * @param videoWish whether the client application wants a liveness video; null if it did not say
 */
public record CaseFile(
        UUID id,
        TenantId tenant,
        String reference,
        DocumentPack pack,
        String language,
        String channel,
        CaseStatus status,
        CaseDecision decision,
        String band,
        BigDecimal score,
        String queue,
        Map<String, String> claims,
        List<String> reasonCodes,
        Instant openedAt,
        Instant decidedAt,
        VideoPolicy videoWish) {

    public CaseFile {
        claims = Map.copyOf(claims);
        reasonCodes = List.copyOf(reasonCodes);
    }

    public boolean completed() {
        return status == CaseStatus.COMPLETED;
    }
}
