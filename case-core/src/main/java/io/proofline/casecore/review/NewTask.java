package io.proofline.casecore.review;

import io.proofline.contract.process.ReviewOverride;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task to be put into a queue.
 *
 * @param reasons codes that brought the case there, to filter by
 * @param first of an approval, the decision to be approved; else null
 */
record NewTask(
        UUID caseId,
        ReviewKind kind,
        String queue,
        Instant dueAt,
        ReviewOverride override,
        List<String> reasons,
        ReviewTask first) {

    NewTask {
        reasons = List.copyOf(reasons);
    }
}
