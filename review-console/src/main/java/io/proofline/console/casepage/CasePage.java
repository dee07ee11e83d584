package io.proofline.console.casepage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that the case page shows, in words.
 *
 * @param why what the checks object to, the worst first
 * @param pictures null for readers who may not see personal data
 * @param match null if the faces have not been compared, or for readers who may not see personal data
 * @param living null if the selfie was not examined, or for readers who may not see personal data
 * @param mrz null if none was read
 * @param score null before scoring
 * @param pending true if entries of the timeline wait to be sealed, or for their checkpoint
 * @param review null if the case is not in review
 * @param settled null unless a reviewer decided
 * @param talk null for readers who may not see personal data
 */
public record CasePage(
        Head head,
        List<ReasonLine> why,
        Pictures pictures,
        FaceMatch match,
        SelfieLiveness living,
        FieldTable fields,
        MrzView mrz,
        ScoreView score,
        List<CheckCard> checks,
        List<EvaluationRow> evaluations,
        List<TimelineLine> timeline,
        boolean pending,
        ReviewPanel review,
        Settled settled,
        Conversation talk,
        List<IncidentNote> incidents) {

    /**
     * The head of the page.
     *
     * @param state changes whenever the page would look different
     * @param moving true while the process is working and the page is worth renewing
     * @param verdict the decision in words, or null
     * @param reasons why it was decided so
     */
    public record Head(
            UUID id,
            String reference,
            String pack,
            String status,
            String tone,
            String opened,
            String channel,
            String state,
            boolean moving,
            boolean inReview,
            String verdict,
            String decided,
            List<String> reasons) {}

    /**
     * What a reviewer decided.
     *
     * @param comment the reviewer's words; null if none, or for readers who may not see personal data
     */
    public record Settled(String by, String comment) {}

    /** An objection and what it is about. */
    public record ReasonLine(String about, String tone, String sentence) {}

    /** One check. */
    public record CheckCard(
            String label, String outcome, String tone, String score, List<String> reasons, String madeBy) {}

    /** One evaluation of a decision table. */
    public record EvaluationRow(
            String anchor, String decision, String model, String output, String rules, String version, String when) {}

    /**
     * One audit entry.
     *
     * @param minor true for the many entries of table evaluations, shown on demand
     * @param person user name of the member of staff who did it; null if it was none
     * @param index place in the tree; meaningless while not sealed
     * @param checkpoint number of the checkpoint that covers it; empty until that is signed
     */
    public record TimelineLine(
            Instant at,
            String time,
            String day,
            EntryKind kind,
            String sentence,
            String actor,
            String person,
            boolean minor,
            boolean sealed,
            String index,
            String checkpoint,
            String hash,
            String shortHash) {}

    /** A step that waits for an operator. */
    public record IncidentNote(String id, String step, String message, String since) {}
}
