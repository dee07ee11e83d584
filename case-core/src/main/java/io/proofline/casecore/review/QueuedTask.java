package io.proofline.casecore.review;

import io.proofline.contract.document.DocumentPack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A line of the queue: the open task and what is worth knowing of its case before opening it. */
public record QueuedTask(
        UUID id,
        UUID caseId,
        String reference,
        DocumentPack pack,
        BigDecimal score,
        String queue,
        String claimedBy,
        Instant createdAt,
        Instant dueAt,
        Instant escalatedAt) {

    public boolean overdue(Instant now) {
        return now.isAfter(dueAt);
    }
}
