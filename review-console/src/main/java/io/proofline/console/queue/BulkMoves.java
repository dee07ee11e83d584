package io.proofline.console.queue;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Refusals;
import io.proofline.console.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves cases one by one, each in a transaction of its own: one that cannot be moved keeps none of the others back. */
@Component
class BulkMoves {

    private final ReviewTasks tasks;
    private final CaseFiles cases;
    private final Colleagues colleagues;
    private final Refusals refusals;
    private final Wording wording;

    BulkMoves(ReviewTasks tasks, CaseFiles cases, Colleagues colleagues, Refusals refusals, Wording wording) {
        this.tasks = tasks;
        this.cases = cases;
        this.colleagues = colleagues;
        this.refusals = refusals;
        this.wording = wording;
    }

    /** How it went. */
    record Result(int moved, List<Failure> failures) {}

    /** A case that was not moved, and why. */
    record Failure(UUID caseId, String reference, String why) {}

    Result move(List<UUID> taskIds, BulkTarget target, StaffMember staff) {
        List<Failure> failures = new ArrayList<>();
        int moved = 0;
        for (UUID id : taskIds) {
            Optional<ReviewTask> task = tasks.find(id);
            Optional<String> problem = task.isEmpty()
                    ? Optional.of(wording.say("refused.GONE"))
                    : problem(task.get(), target, staff).or(() -> moveOne(task.get(), target, staff));
            if (problem.isEmpty()) {
                moved++;
            } else {
                failures.add(failure(id, task, problem.get()));
            }
        }
        return new Result(moved, failures);
    }

    private Optional<String> problem(ReviewTask task, BulkTarget target, StaffMember staff) {
        if (!staff.queues().contains(task.queue())) {
            return Optional.of(wording.say("refused.GONE"));
        }
        if (target.kind() == BulkTarget.Kind.PERSON && !colleagues.worksOn(target.name(), task.queue())) {
            return Optional.of(wording.say(
                    "bulk.not-theirs", colleagues.displayName(target.name()), wording.say("queue." + task.queue())));
        }
        return target.kind() == BulkTarget.Kind.PERSON || takes(target.name(), task.kind())
                ? Optional.empty()
                : Optional.of(wording.say("bulk.stays." + task.kind()));
    }

    /** Looks back stay among themselves, and no second person is sought among those who may not decide alone. */
    private static boolean takes(String queue, ReviewKind kind) {
        return switch (kind) {
            case REVIEW -> !queue.equals(Queues.QUALITY);
            case APPROVAL -> !queue.equals(Queues.QUALITY) && !queue.equals(Queues.GENERAL);
            case QUALITY -> queue.equals(Queues.QUALITY);
        };
    }

    private Optional<String> moveOne(ReviewTask task, BulkTarget target, StaffMember staff) {
        try {
            switch (target.kind()) {
                case QUEUE -> tasks.requeue(task.id(), target.name(), staff.username());
                case PERSON -> tasks.reassign(task.id(), target.name(), staff.username());
            }
            return Optional.empty();
        } catch (TaskRefused refused) {
            return Optional.of(refusals.sentence(refused));
        }
    }

    private Failure failure(UUID taskId, Optional<ReviewTask> task, String why) {
        return task.map(each -> new Failure(
                        each.caseId(),
                        CaseWords.reference(cases.get(each.caseId()).reference(), each.caseId()),
                        why))
                .orElseGet(() -> new Failure(null, taskId.toString().substring(0, 8), why));
    }
}
