package io.proofline.console.queue;

import io.proofline.casecore.review.QueuedTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the queues that a member of staff works on. */
@Component
class QueueBoards {

    private final ReviewTasks tasks;
    private final StaffAccounts accounts;
    private final Wording wording;

    QueueBoards(ReviewTasks tasks, StaffAccounts accounts, Wording wording) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.wording = wording;
    }

    /** @param queue one of the member's queues, or null for all of them */
    QueueBoard read(StaffMember staff, String queue) {
        requireOwn(staff, queue);
        List<QueuedTask> waiting = tasks.waiting(staff.queues());
        List<QueuedTask> shown = waiting.stream()
                .filter(task -> queue == null || task.queue().equals(queue))
                .toList();
        List<QueueBoard.Tab> tabs = staff.queues().stream()
                .map(name -> new QueueBoard.Tab(
                        name,
                        wording.sayOr("queue." + name, name),
                        (int) waiting.stream()
                                .filter(task -> task.queue().equals(name))
                                .count(),
                        name.equals(queue)))
                .toList();
        long free = shown.stream().filter(task -> task.claimedBy() == null).count();
        List<QueueRow> rows = shown.stream().map(task -> row(task, staff)).toList();
        return new QueueBoard(queue, tabs, waiting.size(), free, rows, wording.time(wording.now()));
    }

    /** What is free in the queues, due first. */
    List<QueuedTask> free(StaffMember staff, String queue) {
        requireOwn(staff, queue);
        return tasks.waiting(staff.queues()).stream()
                .filter(task -> queue == null || task.queue().equals(queue))
                .filter(task -> task.claimedBy() == null)
                .toList();
    }

    private static void requireOwn(StaffMember staff, String queue) {
        if (queue != null) {
            staff.requireQueue(queue);
        }
    }

    private QueueRow row(QueuedTask task, StaffMember staff) {
        Instant now = wording.now();
        Duration left = Duration.between(now, task.dueAt());
        String holder = task.claimedBy();
        return new QueueRow(
                task.id(),
                task.caseId(),
                CaseWords.reference(task.reference(), task.caseId()),
                wording.sayOr("pack." + task.pack().word(), task.pack().word()),
                wording.say(left.isNegative() ? "queue.due.overdue" : "queue.due.in", wording.span(left)),
                task.dueAt().toString(),
                wording.moment(task.dueAt()),
                left.isNegative(),
                task.score() == null ? "–" : task.score().stripTrailingZeros().toPlainString(),
                task.score() == null ? null : task.score().toPlainString(),
                wording.sayOr("queue." + task.queue(), task.queue()),
                tone(task.queue()),
                wording.span(Duration.between(task.createdAt(), now)),
                holder == null
                        ? null
                        : accounts.find(holder).map(StaffAccount::displayName).orElse(holder),
                staff.username().equals(holder));
    }

    private static String tone(String queue) {
        return switch (queue) {
            case "fraud" -> "bad";
            case "senior" -> "warn";
            default -> "";
        };
    }
}
