package io.proofline.casecore.review;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.contract.process.VerificationProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of reviewers. Two of them never hold the same task, and a task is decided once. */
@Service
@Transactional
public class ReviewTasks {

    private static final Actor PROCESS = new Actor(ActorKind.SYSTEM, "process");

    private final TaskRows rows;
    private final AuditLog audit;
    private final ObjectProvider<VerificationProcess> process;
    private final Clock clock;

    ReviewTasks(TaskRows rows, AuditLog audit, ObjectProvider<VerificationProcess> process, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.process = process;
        this.clock = clock;
    }

    /** Puts a case before people; called by its process. */
    public UUID create(UUID caseId, String queue, Instant dueAt) {
        UUID id = UUID.randomUUID();
        rows.insert(id, caseId, queue, clock.instant(), dueAt);
        note(caseId, AuditActions.TASK_CREATED, PROCESS, Map.of("queue", queue, "due_at", dueAt.toString()));
        return id;
    }

    /** Moves the open task of a case to another queue because it was not decided in time; who holds it keeps it. */
    public void escalate(UUID caseId, String queue) {
        openOf(caseId)
                .filter(task -> rows.escalate(task.id(), queue, clock.instant()))
                .ifPresent(task ->
                        note(caseId, AuditActions.TASK_ESCALATED, PROCESS, Map.of("from", task.queue(), "to", queue)));
    }

    /** Takes the open task of a case away, because the case went on without a reviewer. */
    public void cancel(UUID caseId) {
        openOf(caseId).ifPresent(task -> rows.cancel(task.id()));
    }

    /** Open tasks of these queues, claimed ones included, the one that is due first on top. */
    @Transactional(readOnly = true)
    public List<QueuedTask> waiting(Collection<String> queues) {
        return rows.open(queues);
    }

    /** The newest task of a case, open or not. */
    @Transactional(readOnly = true)
    public Optional<ReviewTask> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /**
     * Makes the task this reviewer's own; once more is harmless.
     *
     * @throws TaskTaken if somebody else holds it or it is decided
     */
    public ReviewTask claim(UUID taskId, String reviewer) {
        if (rows.claim(taskId, reviewer, clock.instant())) {
            ReviewTask task = get(taskId);
            note(task.caseId(), AuditActions.TASK_CLAIMED, staff(reviewer), Map.of("queue", task.queue()));
            return task;
        }
        ReviewTask task = get(taskId);
        if (!task.heldBy(reviewer)) {
            throw taken(task);
        }
        return task;
    }

    /**
     * Gives a task back to its queue.
     *
     * @throws TaskNotYours if the reviewer does not hold it
     */
    public void release(UUID taskId, String reviewer) {
        if (!rows.release(taskId, reviewer)) {
            throw notYours(get(taskId), reviewer);
        }
        ReviewTask task = get(taskId);
        note(task.caseId(), AuditActions.TASK_RELEASED, staff(reviewer), Map.of("queue", task.queue()));
    }

    /**
     * Decides a task and lets the case's process go on.
     *
     * @throws TaskNotYours if the reviewer does not hold it
     * @throws TaskTaken if it is decided or was taken back meanwhile
     */
    public void decide(UUID taskId, String reviewer, Ruling ruling) {
        ReviewTask task = get(taskId);
        if (!rows.decide(task, reviewer, ruling, clock.instant())) {
            throw task.open() ? notYours(task, reviewer) : taken(task);
        }
        audit.append(new AuditEvent(
                task.caseId(),
                AuditActions.REVIEW_DECIDED,
                staff(reviewer),
                Map.of(
                        "verdict", ruling.verdict().word(),
                        "reasons", ruling.reasonCodes(),
                        "queue", task.queue()),
                ruling.comment().isEmpty() ? Map.of() : Map.of("comment", ruling.comment())));
        process.getObject().settle(task.caseId(), ruling.verdict());
    }

    private Optional<ReviewTask> openOf(UUID caseId) {
        return rows.ofCase(caseId).filter(ReviewTask::open);
    }

    private ReviewTask get(UUID taskId) {
        return rows.find(taskId)
                .orElseThrow(() -> new TaskTaken("This task is gone. The queue shows what is there now."));
    }

    private static TaskTaken taken(ReviewTask task) {
        return switch (task.status()) {
            case CLAIMED -> new TaskTaken(task.claimedBy() + " is working on this case. Choose another one.");
            case DECIDED -> new TaskTaken(task.decidedBy() + " has decided this case already. Nothing was changed.");
            default -> new TaskTaken("This case no longer needs a decision. Nothing was changed.");
        };
    }

    private static RuntimeException notYours(ReviewTask task, String reviewer) {
        if (task.heldBy(reviewer) || task.status() == ReviewStatus.WAITING) {
            return new TaskNotYours("Claim this case before you decide it or give it back.");
        }
        return task.status() == ReviewStatus.CLAIMED
                ? new TaskNotYours(task.claimedBy() + " holds this case now. Your decision was not recorded.")
                : taken(task);
    }

    private void note(UUID caseId, String action, Actor actor, Map<String, Object> details) {
        audit.append(new AuditEvent(caseId, action, actor, details, Map.of()));
    }

    private static Actor staff(String reviewer) {
        return new Actor(ActorKind.STAFF, reviewer);
    }
}
