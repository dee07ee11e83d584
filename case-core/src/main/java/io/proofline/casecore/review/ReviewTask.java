package io.proofline.casecore.review;

import io.proofline.contract.process.ReviewVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that a person has to decide, or has decided.
 *
 * @param claimedBy the reviewer who holds it, or null
 * @param escalatedAt when it was moved because nobody decided in time, or null
 * @param verdict null until decided
 * @param comment the reviewer's own words; personal; null if none
 */
public record ReviewTask(
        UUID id,
        UUID caseId,
        String queue,
        ReviewStatus status,
        String claimedBy,
        Instant claimedAt,
        Instant createdAt,
        Instant dueAt,
        Instant escalatedAt,
        ReviewVerdict verdict,
        List<String> reasonCodes,
        String comment,
        String decidedBy,
        Instant decidedAt) {

    public ReviewTask {
        reasonCodes = List.copyOf(reasonCodes);
    }

    public boolean heldBy(String reviewer) {
        return status == ReviewStatus.CLAIMED && reviewer.equals(claimedBy);
    }

    public boolean open() {
        return status == ReviewStatus.WAITING || status == ReviewStatus.CLAIMED;
    }

    public boolean overdue(Instant now) {
        return open() && now.isAfter(dueAt);
    }
}
