package io.proofline.casecore.review;

import io.proofline.contract.process.ReviewVerdict;
import java.util.List;

/**
 * How a reviewer ends a task.
 *
 * @param verdict null unless it is decided
 * @param agreed null unless it follows a decision of somebody else
 */
record TaskEnd(ReviewStatus status, ReviewVerdict verdict, List<String> reasonCodes, String comment, Boolean agreed) {

    static TaskEnd decided(Ruling ruling, Boolean agreed) {
        return new TaskEnd(ReviewStatus.DECIDED, ruling.verdict(), ruling.reasonCodes(), ruling.comment(), agreed);
    }

    static TaskEnd returned(List<String> reasonCodes, String comment, Boolean agreed) {
        return new TaskEnd(ReviewStatus.RETURNED, null, reasonCodes, comment, agreed);
    }
}
