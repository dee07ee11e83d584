package io.proofline.casecore.review;

import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that a person has to decide, or has decided.
 *
 * @param version counts the changes that somebody who looks at an older page has to know of
 * @param override why accepting needs a second person
 * @param claimedBy the reviewer who holds it, or null
 * @param escalatedAt when it was moved to more experienced people, or null
 * @param heldUntil when it comes back, or null if it is not on hold
 * @param firstBy of an approval, who decided first and may not approve; else null
 * @param verdict null until decided
 * @param comment the reviewer's own words; personal; null if none
 * @param agreed of an approval or a quality look, whether it agrees with what was decided before; else null
 */
public record ReviewTask(
        UUID id,
        UUID caseId,
        ReviewKind kind,
        int version,
        String queue,
        ReviewStatus status,
        ReviewOverride override,
        String claimedBy,
        Instant claimedAt,
        Instant createdAt,
        Instant dueAt,
        Instant escalatedAt,
        Instant heldUntil,
        UUID firstTask,
        String firstBy,
        ReviewVerdict verdict,
        List<String> reasonCodes,
        String comment,
        String decidedBy,
        Instant decidedAt,
        Boolean agreed) {

    public ReviewTask {
        reasonCodes = List.copyOf(reasonCodes);
    }

    public boolean heldBy(String reviewer) {
        return status == ReviewStatus.CLAIMED && reviewer.equals(claimedBy);
    }

    public boolean open() {
        return status == ReviewStatus.WAITING || status == ReviewStatus.CLAIMED || status == ReviewStatus.ON_HOLD;
    }

    public boolean overdue(Instant now) {
        return open() && status != ReviewStatus.ON_HOLD && now.isAfter(dueAt);
    }

    /** False for whoever decided first, where a second person has to agree. */
    public boolean openTo(String reviewer) {
        return !reviewer.equals(firstBy);
    }

    /** True if accepting is not done by one person alone. */
    public boolean needsSecond(ReviewVerdict wanted) {
        return kind == ReviewKind.REVIEW && wanted == ReviewVerdict.ACCEPT && override != ReviewOverride.NONE;
    }
}
