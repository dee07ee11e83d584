package io.proofline.console.queue;

import io.proofline.casecore.review.QueuedTask;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says a queued task in words. */
@Component
class QueueWords {

    private final Colleagues colleagues;
    private final Wording wording;

    QueueWords(Colleagues colleagues, Wording wording) {
        this.colleagues = colleagues;
        this.wording = wording;
    }

    QueueRow row(QueuedTask task, StaffMember staff) {
        Instant now = wording.now();
        Duration left = Duration.between(now, task.dueAt());
        boolean held = task.status() == ReviewStatus.ON_HOLD;
        String holder = task.claimedBy();
        return new QueueRow(
                task.id(),
                task.caseId(),
                CaseWords.reference(task.reference(), task.caseId()),
                wording.sayOr("pack." + task.pack().word(), task.pack().word()),
                task.country(),
                task.kind() == ReviewKind.REVIEW ? null : wording.say("kind." + task.kind()),
                task.reasons().isEmpty()
                        ? null
                        : wording.reason(Reason.of(task.reasons().get(0))),
                Math.max(0, task.reasons().size() - 1),
                held
                        ? wording.say("queue.due.held")
                        : wording.say(task.overdue(now) ? "queue.due.overdue" : "queue.due.in", wording.span(left)),
                task.dueAt().toString(),
                wording.moment(task.dueAt()),
                task.overdue(now),
                task.score() == null ? "–" : task.score().stripTrailingZeros().toPlainString(),
                task.score() == null ? null : task.score().toPlainString(),
                wording.sayOr("queue." + task.queue(), task.queue()),
                tone(task.queue()),
                wording.span(Duration.between(task.createdAt(), now)),
                holder == null ? null : colleagues.displayName(holder),
                held ? wording.moment(task.heldUntil()) : null,
                staff.username().equals(holder),
                !staff.username().equals(task.firstBy()));
    }

    private static String tone(String queue) {
        return switch (queue) {
            case "fraud" -> "bad";
            case "senior" -> "warn";
            case "quality" -> "info";
            default -> "";
        };
    }
}
