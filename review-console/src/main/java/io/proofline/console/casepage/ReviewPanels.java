package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.EvidenceReasons;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a reader can do about a review. */
@Component
class ReviewPanels {

    private final Colleagues colleagues;
    private final Wording wording;

    ReviewPanels(Colleagues colleagues, Wording wording) {
        this.colleagues = colleagues;
        this.wording = wording;
    }

    /**
     * @param task the open task that matters to the reader
     * @param all every task of the case, the oldest first
     */
    ReviewPanel of(ReviewTask task, List<ReviewTask> all, CaseFile file, StaffMember staff) {
        boolean held = task.status() == ReviewStatus.ON_HOLD;
        boolean mine = task.heldBy(staff.username());
        // Whoever holds it keeps it, even if it was moved to more experienced people meanwhile.
        boolean own = staff.may(Permission.DECIDE) && (mine || staff.queues().contains(task.queue()));
        boolean personal = staff.may(Permission.SEE_PERSONAL);
        return new ReviewPanel(
                task.id(),
                task.version(),
                task.kind(),
                sentence(task, own, staff),
                explain(task, file),
                mine,
                own && task.status() == ReviewStatus.WAITING && task.openTo(staff.username()),
                own && mine,
                own && mine && task.kind() == ReviewKind.REVIEW && !task.queue().equals(Queues.SENIOR),
                !held && (mine || (staff.may(Permission.SUPERVISE) && own)),
                held && own,
                due(task, held),
                task.overdue(wording.now()),
                task.needsSecond(ReviewVerdict.ACCEPT) ? override(task) : null,
                task.kind() == ReviewKind.APPROVAL ? first(task, all, personal) : null,
                earlier(task, all, personal),
                choices(ReviewVerdict.ACCEPT),
                choices(ReviewVerdict.REJECT),
                task.kind() == ReviewKind.REVIEW ? evidence(file.pack()) : List.of(),
                own ? colleagues(task) : List.of());
    }

    CasePage.Settled settled(ReviewTask task, boolean personal) {
        return new CasePage.Settled(
                task.firstBy() == null
                        ? colleagues.displayName(task.decidedBy())
                        : wording.say(
                                "decide.by.two",
                                colleagues.displayName(task.firstBy()),
                                colleagues.displayName(task.decidedBy())),
                personal ? task.comment() : null);
    }

    private String due(ReviewTask task, boolean held) {
        if (held) {
            return wording.say("decide.held", wording.moment(task.heldUntil()));
        }
        Duration left = Duration.between(wording.now(), task.dueAt());
        return wording.say(left.isNegative() ? "decide.overdue" : "decide.due", wording.span(left));
    }

    private String sentence(ReviewTask task, boolean own, StaffMember staff) {
        if (task.status() == ReviewStatus.ON_HOLD) {
            return wording.say("decide.on-hold", wording.moment(task.heldUntil()));
        }
        if (task.claimedBy() != null) {
            return wording.say("decide.taken", colleagues.displayName(task.claimedBy()));
        }
        if (!task.openTo(staff.username())) {
            return wording.say("decide.not-the-first");
        }
        return own
                ? wording.say("decide.free")
                : wording.say("decide.read-only", wording.sayOr("queue." + task.queue(), task.queue()));
    }

    private String explain(ReviewTask task, CaseFile file) {
        return switch (task.kind()) {
            case REVIEW -> null;
            case APPROVAL -> wording.say("decide.approval.explain", override(task));
            case QUALITY ->
                wording.say(
                        "decide.quality.explain",
                        file.decision() == null ? "–" : wording.say("decision." + file.decision()));
        };
    }

    private String override(ReviewTask task) {
        return task.override() == ReviewOverride.NONE ? null : wording.say("override." + task.override());
    }

    private ReviewPanel.First first(ReviewTask task, List<ReviewTask> all, boolean personal) {
        return all.stream()
                .filter(each -> each.id().equals(task.firstTask()))
                .findFirst()
                .map(first -> new ReviewPanel.First(
                        colleagues.displayName(first.decidedBy()),
                        wording.say("verdict." + first.verdict().word()),
                        sentences(first),
                        personal ? first.comment() : null))
                .orElse(null);
    }

    private List<ReviewPanel.Earlier> earlier(ReviewTask task, List<ReviewTask> all, boolean personal) {
        return all.stream()
                .filter(each -> each.decidedBy() != null
                        && !each.id().equals(task.id())
                        && !each.id().equals(task.firstTask()))
                .map(each -> new ReviewPanel.Earlier(
                        wording.say(
                                each.status() == ReviewStatus.DECIDED
                                        ? "earlier." + each.verdict().word()
                                        : each.kind() == ReviewKind.APPROVAL ? "earlier.back" : "earlier.asked",
                                colleagues.displayName(each.decidedBy()),
                                wording.moment(each.decidedAt())),
                        personal && each.comment() != null && !each.comment().isBlank() ? each.comment() : null))
                .toList();
    }

    private List<String> sentences(ReviewTask task) {
        return task.reasonCodes().stream()
                .map(code -> wording.reason(Reason.of(code)))
                .toList();
    }

    private List<ReviewPanel.Choice> choices(ReviewVerdict verdict) {
        return ReviewReasons.of(verdict).stream().map(this::choice).toList();
    }

    private List<ReviewPanel.Ask> evidence(DocumentPack pack) {
        return pack.requiredEvidence().stream()
                .map(kind -> new ReviewPanel.Ask(
                        kind.word(),
                        wording.say("picture." + kind.word()),
                        EvidenceReasons.of(kind).stream().map(this::choice).toList()))
                .filter(ask -> !ask.reasons().isEmpty())
                .toList();
    }

    private ReviewPanel.Choice choice(String code) {
        return new ReviewPanel.Choice(code, wording.reason(Reason.of(code)));
    }

    private List<ReviewPanel.Choice> colleagues(ReviewTask task) {
        return colleagues.on(task.queue()).stream()
                .filter(account -> !account.username().equals(task.claimedBy()) && task.openTo(account.username()))
                .map(account -> new ReviewPanel.Choice(account.username(), account.displayName()))
                .toList();
    }
}
