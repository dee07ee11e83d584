package io.proofline.casecore.review;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.process.ReviewOverride;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of the queue: the open task and what is worth knowing of its case before opening it.
 *
 * @param country ISO 3166-1, as claimed; null if none was
 * @param claimedBy user name of who holds it, or null
 * @param heldUntil when it comes back, or null if it is not on hold
 * @param firstBy of an approval, who decided first; else null
 */
public record QueuedTask(
        UUID id,
        UUID caseId,
        ReviewKind kind,
        ReviewStatus status,
        ReviewOverride override,
        String reference,
        DocumentPack pack,
        String country,
        String band,
        BigDecimal score,
        List<String> reasons,
        String queue,
        String claimedBy,
        Instant createdAt,
        Instant dueAt,
        Instant escalatedAt,
        Instant heldUntil,
        String firstBy) {

    public QueuedTask {
        reasons = List.copyOf(reasons);
    }

    public boolean overdue(Instant now) {
        return status != ReviewStatus.ON_HOLD && now.isAfter(dueAt);
    }
}
