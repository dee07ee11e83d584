package io.proofline.casecore.review;

import io.proofline.casecore.review.TaskRefused.Why;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says why a task is not to be had, in the same words everywhere. */
@Component
class TaskDoor {

    private final TaskRows rows;

    TaskDoor(TaskRows rows) {
        this.rows = rows;
    }

    ReviewTask get(UUID taskId) {
        return rows.find(taskId)
                .orElseThrow(() -> new TaskTaken(Why.GONE, null, "There is no review task " + taskId + "."));
    }

    /**
     * The task, if the reviewer holds it and has seen its newest state.
     *
     * @param version that the reviewer's page shows
     */
    ReviewTask held(UUID taskId, int version, String reviewer) {
        ReviewTask task = get(taskId);
        if (!task.heldBy(reviewer)) {
            throw notYours(task);
        }
        if (!task.openTo(reviewer)) {
            throw fourEyes();
        }
        if (task.version() != version) {
            throw new TaskStale(
                    Why.CHANGED, null, "The task is at version " + task.version() + ", not " + version + ".");
        }
        return task;
    }

    TaskRefused taken(ReviewTask task, String reviewer) {
        return switch (task.status()) {
            case WAITING -> task.openTo(reviewer) ? changed() : fourEyes();
            case CLAIMED -> new TaskTaken(Why.HELD, task.claimedBy(), task.claimedBy() + " is working on this case.");
            case DECIDED ->
                new TaskTaken(Why.DECIDED, task.decidedBy(), task.decidedBy() + " has decided this case already.");
            case ON_HOLD -> new TaskTaken(Why.ON_HOLD, null, "The case is on hold.");
            case RETURNED, CANCELLED -> new TaskTaken(Why.NO_LONGER_OPEN, null, "The case needs no decision now.");
        };
    }

    TaskRefused notYours(ReviewTask task) {
        return switch (task.status()) {
            case WAITING -> new TaskNotYours(Why.NOT_CLAIMED, null, "Claim this case first.");
            case CLAIMED -> new TaskNotYours(Why.HELD, task.claimedBy(), task.claimedBy() + " holds this case now.");
            case DECIDED, ON_HOLD, RETURNED, CANCELLED -> taken(task, "");
        };
    }

    /** Somebody else changed the task between our look and our change. */
    static TaskStale changed() {
        return new TaskStale(Why.CHANGED, null, "The task was changed at the same moment.");
    }

    static TaskNotYours fourEyes() {
        return new TaskNotYours(Why.FOUR_EYES, null, "Who decided first does not approve.");
    }
}
