package io.proofline.console.casepage;

import java.util.List;
import java.util.UUID;

/**
 * What the reader can do about the review.
 *
 * @param sentence who works on it, when the reader does not
 * @param mine true if the reader has claimed it
 */
public record ReviewPanel(
        UUID taskId,
        String sentence,
        boolean mine,
        boolean mayClaim,
        boolean mayDecide,
        String due,
        boolean overdue,
        List<Choice> acceptReasons,
        List<Choice> rejectReasons) {

    /** A reason that may be given. */
    public record Choice(String code, String sentence) {}
}
