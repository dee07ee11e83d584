package io.proofline.console.casepage;

import io.proofline.casecore.review.ReviewKind;
import java.util.List;
import java.util.UUID;

/**
 * What the reader can do about the review.
 *
 * @param version of the task as this page shows it; a change made from here is refused if it has another one
 * @param sentence who works on it, when the reader does not
 * @param explain what this task is about, where it is no plain review; else null
 * @param mine true if the reader has claimed it
 * @param mayDecide the reader has claimed it and may work on it
 * @param mayEscalate has claimed it, and it is not in the senior queue yet
 * @param mayHandOn may give it to a colleague, holding it or not
 * @param mayResume it is on hold, and the reader may take it up before its day
 * @param due what the clock says, or until when it is on hold
 * @param override why accepting needs a second person, or null
 * @param first what the first person decided and why, where a second has to agree; else null
 * @param earlier what was said about the case by those who had it before
 * @param evidence what may be asked of the applicant anew
 * @param colleagues who else works on the queue
 */
public record ReviewPanel(
        UUID taskId,
        int version,
        ReviewKind kind,
        String sentence,
        String explain,
        boolean mine,
        boolean mayClaim,
        boolean mayDecide,
        boolean mayEscalate,
        boolean mayHandOn,
        boolean mayResume,
        String due,
        boolean overdue,
        String override,
        First first,
        List<Earlier> earlier,
        List<Choice> acceptReasons,
        List<Choice> rejectReasons,
        List<Ask> evidence,
        List<Choice> colleagues) {

    /** A reason that may be given, or a person who may be chosen. */
    public record Choice(String code, String sentence) {}

    /** Evidence that may be asked for, and for what reasons. */
    public record Ask(String kind, String label, List<Choice> reasons) {}

    /** What the first person decided. */
    public record First(String by, String verdict, List<String> reasons, String comment) {}

    /** How somebody ended an earlier task of the case. */
    public record Earlier(String sentence, String comment) {}

    public boolean review() {
        return kind == ReviewKind.REVIEW;
    }

    public boolean approval() {
        return kind == ReviewKind.APPROVAL;
    }
}
