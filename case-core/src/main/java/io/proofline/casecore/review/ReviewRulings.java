package io.proofline.casecore.review;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reviewer makes of the task in hand. Each call names the version that the reviewer's page shows: if the task
 * has changed since, it is refused with {@link TaskStale}, and nothing is done.
 */
@Service
@Transactional
public class ReviewRulings {

    /** A hold is for waiting, not for forgetting. */
    public static final Duration LONGEST_HOLD = Duration.ofDays(90);

    private final TaskRows rows;
    private final TaskDoor door;
    private final CaseFiles files;
    private final BusinessCalendars calendars;
    private final AuditLog audit;
    private final ObjectProvider<VerificationProcess> process;
    private final Clock clock;

    ReviewRulings(
            TaskRows rows,
            TaskDoor door,
            CaseFiles files,
            BusinessCalendars calendars,
            AuditLog audit,
            ObjectProvider<VerificationProcess> process,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.files = files;
        this.calendars = calendars;
        this.audit = audit;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Decides a task. Where accepting overrides something, it becomes a proposal that a second person has to approve.
     * A decision on a look back says what ought to have been decided, and changes nothing.
     *
     * @throws TaskNotYours if the reviewer does not hold it
     * @throws TaskTaken if it is decided or was taken back meanwhile
     * @throws TaskStale if it has changed
     */
    public ReviewTask decide(UUID taskId, int version, String reviewer, Ruling ruling) {
        ReviewTask task = door.held(taskId, version, reviewer);
        switch (task.kind()) {
            case REVIEW -> decideReview(task, reviewer, ruling);
            case QUALITY -> decideQuality(task, reviewer, ruling);
            case APPROVAL -> throw new IllegalArgumentException("An approval is agreed to or sent back.");
        }
        return door.get(taskId);
    }

    private void decideReview(ReviewTask task, String reviewer, Ruling ruling) {
        end(task, reviewer, TaskEnd.decided(ruling, null));
        boolean second = task.needsSecond(ruling.verdict());
        note(
                task,
                second ? AuditActions.REVIEW_PROPOSED : AuditActions.REVIEW_DECIDED,
                reviewer,
                Map.of(
                        "verdict",
                        ruling.verdict().word(),
                        "reasons",
                        ruling.reasonCodes(),
                        "override",
                        task.override().word()),
                ruling.comment());
        goOn(to -> to.settle(task.caseId(), ruling.verdict(), task.override()));
    }

    private void decideQuality(ReviewTask task, String reviewer, Ruling ruling) {
        boolean accepted = files.get(task.caseId()).decision() == CaseDecision.ACCEPTED;
        boolean agreed = accepted == (ruling.verdict() == ReviewVerdict.ACCEPT);
        end(task, reviewer, TaskEnd.decided(ruling, agreed));
        note(
                task,
                AuditActions.QUALITY_REVIEWED,
                reviewer,
                Map.of("verdict", ruling.verdict().word(), "reasons", ruling.reasonCodes(), "agreed", agreed),
                ruling.comment());
    }

    /**
     * The second person agrees: what the first decided is done.
     *
     * @throws TaskNotYours also if it is the first person
     */
    public ReviewTask agree(UUID taskId, int version, String reviewer, String comment) {
        ReviewTask task = approval(taskId, version, reviewer);
        ReviewTask first = door.get(task.firstTask());
        end(task, reviewer, TaskEnd.decided(new Ruling(first.verdict(), first.reasonCodes(), comment), true));
        note(
                task,
                AuditActions.REVIEW_APPROVED,
                reviewer,
                Map.of("first", task.firstBy(), "verdict", first.verdict().word(), "reasons", first.reasonCodes()),
                comment);
        goOn(to -> to.approve(task.caseId(), true));
        return door.get(taskId);
    }

    /**
     * The second person does not agree: the case is reviewed again.
     *
     * @param comment what the next reviewer should know; not empty
     */
    public ReviewTask sendBack(UUID taskId, int version, String reviewer, String comment) {
        if (comment.isBlank()) {
            throw new IllegalArgumentException("Say why you do not agree.");
        }
        ReviewTask task = approval(taskId, version, reviewer);
        end(task, reviewer, TaskEnd.returned(List.of(), comment, false));
        note(task, AuditActions.REVIEW_SENT_BACK, reviewer, Map.of("first", task.firstBy()), comment);
        goOn(to -> to.approve(task.caseId(), false));
        return door.get(taskId);
    }

    /**
     * Puts a task aside. The time limit stands still meanwhile.
     *
     * @param until later than now, at most {@link #LONGEST_HOLD} ahead
     */
    public void hold(UUID taskId, int version, String reviewer, Instant until) {
        ReviewTask task = door.held(taskId, version, reviewer);
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_HOLD))) {
            throw new IllegalArgumentException("A hold ends within 90 days.");
        }
        requireReview(task);
        if (!rows.hold(task, reviewer, until, calendars.current().between(now, task.dueAt()))) {
            throw TaskDoor.changed();
        }
        note(task, AuditActions.TASK_HELD, reviewer, Map.of("until", until.toString()), "");
        goOn(to -> to.hold(task.caseId(), until));
    }

    /**
     * Brings a task back before its time.
     *
     * @throws TaskTaken if it is not on hold
     */
    public void resume(UUID taskId, String by) {
        ReviewTask task = door.get(taskId);
        if (task.status() != ReviewStatus.ON_HOLD) {
            throw door.taken(task, by);
        }
        note(task, AuditActions.TASK_RESUMED, by, Map.of("queue", task.queue()), "");
        goOn(to -> to.resume(task.caseId()));
    }

    /**
     * Asks the applicant for better evidence and ends the task; the checks decide anew what becomes of the case.
     *
     * @param requests at least one, for reasons that {@code EvidenceReasons} offers
     * @param comment for colleagues; the applicant does not see it
     */
    public void ask(UUID taskId, int version, String reviewer, List<EvidenceRequest> requests, String comment) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("Ask for something.");
        }
        ReviewTask task = door.held(taskId, version, reviewer);
        requireReview(task);
        end(
                task,
                reviewer,
                TaskEnd.returned(
                        requests.stream()
                                .map(EvidenceRequest::reason)
                                .distinct()
                                .toList(),
                        comment,
                        null));
        note(
                task,
                AuditActions.EVIDENCE_REQUESTED,
                reviewer,
                Map.of(
                        "kinds",
                        requests.stream().map(request -> request.kind().word()).toList(),
                        "reasons",
                        requests.stream()
                                .map(EvidenceRequest::reason)
                                .distinct()
                                .toList()),
                comment);
        goOn(to -> to.askApplicant(task.caseId(), requests));
    }

    /** The process may take a step of its own at the same moment, for being overdue: then nothing of this is done. */
    private void goOn(Consumer<VerificationProcess> step) {
        try {
            step.accept(process.getObject());
        } catch (ConcurrencyFailureException moving) {
            throw TaskDoor.changed();
        }
    }

    private ReviewTask approval(UUID taskId, int version, String reviewer) {
        ReviewTask task = door.held(taskId, version, reviewer);
        if (task.kind() != ReviewKind.APPROVAL) {
            throw new IllegalArgumentException("This task is no approval.");
        }
        return task;
    }

    private static void requireReview(ReviewTask task) {
        if (task.kind() != ReviewKind.REVIEW) {
            throw new IllegalArgumentException("Only a review can be put aside or go back to the applicant.");
        }
    }

    private void end(ReviewTask task, String reviewer, TaskEnd end) {
        if (!rows.end(task, reviewer, end, clock.instant())) {
            throw TaskDoor.changed();
        }
    }

    private void note(ReviewTask task, String action, String by, Map<String, Object> details, String comment) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("queue", task.queue());
        audit.append(new AuditEvent(
                task.caseId(),
                action,
                Actor.staff(by),
                all,
                comment.isBlank() ? Map.of() : Map.of("comment", comment)));
    }
}
