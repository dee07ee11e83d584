package io.proofline.console.casepage;

import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.contract.process.ReviewVerdict;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a reader can do about a review. */
@Component
class ReviewPanels {

    private final StaffAccounts accounts;
    private final Wording wording;

    ReviewPanels(StaffAccounts accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    ReviewPanel of(ReviewTask task, StaffMember staff) {
        boolean free = task.claimedBy() == null;
        boolean own = staff.may(Permission.DECIDE) && staff.queues().contains(task.queue());
        boolean mine = task.heldBy(staff.username());
        Duration left = Duration.between(wording.now(), task.dueAt());
        return new ReviewPanel(
                task.id(),
                sentence(task, own),
                mine,
                own && free,
                own && mine,
                wording.say(left.isNegative() ? "decide.overdue" : "decide.due", wording.span(left)),
                left.isNegative(),
                choices(ReviewVerdict.ACCEPT),
                choices(ReviewVerdict.REJECT));
    }

    CasePage.Settled settled(ReviewTask task, boolean personal) {
        return new CasePage.Settled(displayName(task.decidedBy()), personal ? task.comment() : null);
    }

    private String sentence(ReviewTask task, boolean own) {
        if (task.claimedBy() != null) {
            return wording.say("decide.taken", displayName(task.claimedBy()));
        }
        return own
                ? wording.say("decide.free")
                : wording.say("decide.read-only", wording.sayOr("queue." + task.queue(), task.queue()));
    }

    private String displayName(String username) {
        return accounts.find(username).map(StaffAccount::displayName).orElse(username);
    }

    private List<ReviewPanel.Choice> choices(ReviewVerdict verdict) {
        return ReviewReasons.of(verdict).stream()
                .map(code -> new ReviewPanel.Choice(code, wording.reason(Reason.of(code))))
                .toList();
    }
}
