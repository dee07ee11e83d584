package io.proofline.casecore.review;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.contract.process.ReviewOverride;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which task. Two people never hold the same one; what is asked for too late is refused, not done. */
@Service
@Transactional
public class ReviewTasks {

    private final TaskRows rows;
    private final QueueRows queues;
    private final TaskDoor door;
    private final AuditLog audit;
    private final Clock clock;

    ReviewTasks(TaskRows rows, QueueRows queues, TaskDoor door, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest task that the process of a case waits or waited for, open or not. */
    @Transactional(readOnly = true)
    public Optional<ReviewTask> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** Every task of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewTask> allOfCase(UUID caseId) {
        return rows.allOfCase(caseId);
    }

    /** The look back at a case, if it was sampled. */
    @Transactional(readOnly = true)
    public Optional<ReviewTask> qualityOf(UUID caseId) {
        return rows.qualityOf(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<ReviewTask> find(UUID taskId) {
        return rows.find(taskId);
    }

    /**
     * Makes the task this reviewer's own; once more is harmless.
     *
     * @throws TaskTaken if somebody else holds it or it is decided
     * @throws TaskNotYours if the reviewer decided first what has to be approved
     */
    public ReviewTask claim(UUID taskId, String reviewer) {
        if (rows.claim(taskId, reviewer, clock.instant())) {
            return claimed(taskId, reviewer);
        }
        ReviewTask task = door.get(taskId);
        if (!task.heldBy(reviewer)) {
            throw door.taken(task, reviewer);
        }
        return task;
    }

    /**
     * Makes the task that is due first this reviewer's own. What others are taking at the same moment is left to them,
     * so nobody waits and nobody gets what another has.
     *
     * @return empty if nothing is free
     */
    public Optional<ReviewTask> next(Collection<String> ofQueues, String reviewer) {
        return queues.lockNext(ofQueues, reviewer)
                .filter(id -> rows.claim(id, reviewer, clock.instant()))
                .map(id -> claimed(id, reviewer));
    }

    /**
     * Gives a task back to its queue.
     *
     * @throws TaskNotYours if the reviewer does not hold it
     */
    public void release(UUID taskId, String reviewer) {
        if (!rows.release(taskId, reviewer)) {
            throw door.notYours(door.get(taskId));
        }
        ReviewTask task = door.get(taskId);
        note(task, AuditActions.TASK_RELEASED, reviewer, Map.of("queue", task.queue()));
    }

    /** The reviewer still has the page of the task open. */
    public void seen(UUID taskId, String reviewer) {
        rows.touch(taskId, reviewer, clock.instant());
    }

    /**
     * Gives a task to a colleague, whoever holds it now. Whether the colleague works on its queue is the caller's to
     * know.
     *
     * @throws TaskTaken if it is no longer open or is the colleague's already
     * @throws TaskNotYours if the colleague decided first what has to be approved
     */
    public ReviewTask reassign(UUID taskId, String colleague, String by) {
        ReviewTask before = door.get(taskId);
        if (!rows.assign(taskId, colleague, clock.instant())) {
            throw door.taken(door.get(taskId), colleague);
        }
        note(
                before,
                AuditActions.TASK_REASSIGNED,
                by,
                Map.of("from", before.claimedBy() == null ? "" : before.claimedBy(), "to", colleague));
        return door.get(taskId);
    }

    /**
     * Puts a task into a queue, held by nobody. In the queue for fraud it carries the flag of fraud from then on.
     *
     * @throws TaskTaken if it is no longer open
     */
    public ReviewTask requeue(UUID taskId, String queue, String by) {
        ReviewTask before = door.get(taskId);
        if (!rows.requeue(taskId, queue, overrideIn(queue, before))) {
            throw door.taken(door.get(taskId), by);
        }
        note(before, AuditActions.TASK_REQUEUED, by, Map.of("from", before.queue(), "to", queue));
        return door.get(taskId);
    }

    /**
     * Hands a task that the reviewer holds to more experienced people.
     *
     * @param version that the reviewer's page shows
     */
    public void escalate(UUID taskId, int version, String reviewer) {
        ReviewTask task = door.held(taskId, version, reviewer);
        if (task.kind() != ReviewKind.REVIEW) {
            throw new IllegalArgumentException("Only a review can be escalated.");
        }
        if (!rows.requeue(taskId, Queues.SENIOR, task.override())
                || !rows.escalate(taskId, Queues.SENIOR, clock.instant())) {
            throw TaskDoor.changed();
        }
        note(task, AuditActions.TASK_ESCALATED, reviewer, Map.of("from", task.queue(), "to", Queues.SENIOR));
    }

    private static ReviewOverride overrideIn(String queue, ReviewTask task) {
        return queue.equals(Queues.FRAUD) && task.override() == ReviewOverride.NONE
                ? ReviewOverride.FRAUD_FLAG
                : task.override();
    }

    private ReviewTask claimed(UUID taskId, String reviewer) {
        ReviewTask task = door.get(taskId);
        note(task, AuditActions.TASK_CLAIMED, reviewer, Map.of("queue", task.queue()));
        return task;
    }

    private void note(ReviewTask task, String action, String by, Map<String, Object> details) {
        audit.append(AuditEvent.of(task.caseId(), action, Actor.staff(by), details));
    }
}
