package io.proofline.console.change;

import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ModelNotFound;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an officer fills in to propose.
 *
 * @param drafts {@code id:revision} of each that is proposed, as the page showed it
 * @param when {@code now} or {@code later}
 * @param liveAt date and time in UTC as the browser writes it, e.g. {@code 2027-01-31T09:00}
 * @param share {@code all} or {@code some}
 * @param percent of new cases that it gets first
 */
public record ProposalForm(
        List<String> drafts, String reason, String when, String liveAt, String share, Integer percent) {

    public ProposalForm {
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
        reason = reason == null ? "" : reason;
        when = when == null ? "now" : when;
        liveAt = liveAt == null ? "" : liveAt;
        share = share == null ? "all" : share;
    }

    /** A form that proposes one draft at once for all. */
    public static ProposalForm of(String draft) {
        return new ProposalForm(List.of(draft), "", "now", "", "all", 10);
    }

    /** @throws ModelNotFound if a draft is not named as it should be */
    Map<UUID, Integer> revisions() {
        Map<UUID, Integer> revisions = new LinkedHashMap<>();
        for (String draft : drafts) {
            int colon = draft.lastIndexOf(':');
            try {
                revisions.put(
                        UUID.fromString(draft.substring(0, Math.max(0, colon))),
                        Integer.valueOf(draft.substring(colon + 1)));
            } catch (IllegalArgumentException malformed) {
                throw new ModelNotFound("There is no draft " + draft + ".");
            }
        }
        return revisions;
    }

    /** @throws DateTimeParseException if it is to go live later and no time is given */
    Schedule schedule() {
        return new Schedule(
                when.equals("later")
                        ? Optional.of(LocalDateTime.parse(liveAt).toInstant(ZoneOffset.UTC))
                        : Optional.empty(),
                share.equals("some") ? Optional.of(percent == null ? 0 : percent) : Optional.empty());
    }
}
