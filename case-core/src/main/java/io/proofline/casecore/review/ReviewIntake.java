package io.proofline.casecore.review;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.contract.process.ReviewOverride;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases come before people; called by their processes, inside the step's transaction. */
@Service
@Transactional
public class ReviewIntake {

    private static final Actor PROCESS = new Actor(ActorKind.SYSTEM, "process");

    private final TaskRows rows;
    private final CaseFiles files;
    private final BusinessCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    ReviewIntake(TaskRows rows, CaseFiles files, BusinessCalendars calendars, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a case before people, or brings it back to them if it was on hold.
     *
     * @param limit working time until it is overdue; after a hold, what was left of it counts instead
     * @param override what accepting the case would override
     * @param reasons codes that brought it there, to filter by
     */
    public ReviewTask open(UUID caseId, String queue, Duration limit, ReviewOverride override, List<String> reasons) {
        Optional<ReviewTask> held = rows.ofCase(caseId).filter(task -> task.status() == ReviewStatus.ON_HOLD);
        if (held.isPresent()) {
            return back(held.get());
        }
        return insert(new NewTask(caseId, ReviewKind.REVIEW, queue, due(limit), override, reasons, null));
    }

    private ReviewTask back(ReviewTask task) {
        Instant due = due(rows.workLeft(task.id()));
        if (!rows.unhold(task.id(), due)) {
            throw TaskDoor.changed();
        }
        note(task.caseId(), AuditActions.TASK_RESUMED, Map.of("queue", task.queue(), "due_at", due.toString()));
        return rows.find(task.id()).orElseThrow();
    }

    /**
     * Puts the first reviewer's decision before a second person.
     *
     * @param limit working time until it is overdue
     */
    public ReviewTask second(UUID caseId, String queue, Duration limit, List<String> reasons) {
        ReviewTask first = rows.ofCase(caseId)
                .filter(task -> task.status() == ReviewStatus.DECIDED)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no decision to approve."));
        return insert(new NewTask(caseId, ReviewKind.APPROVAL, queue, due(limit), first.override(), reasons, first));
    }

    /**
     * Draws whether somebody looks back at what the tables decide, and opens the task if so. The draw is a hash of the
     * case's id, so anyone can make it again, and nobody can choose it: ids are random.
     *
     * @param rate share of decisions to look back at, 0..1
     * @param limit working time for the look
     */
    public boolean sample(UUID caseId, double rate, Duration limit, List<String> reasons) {
        double draw = QualityDraw.of(caseId);
        boolean drawn = draw < rate;
        if (drawn && rows.qualityOf(caseId).isEmpty()) {
            note(caseId, AuditActions.QUALITY_SAMPLED, Map.of("rate", rate, "draw", draw));
            insert(new NewTask(
                    caseId, ReviewKind.QUALITY, Queues.QUALITY, due(limit), ReviewOverride.NONE, reasons, null));
        }
        return drawn;
    }

    /** Moves the open task of a case to another queue because it was not decided in time; who holds it keeps it. */
    public void overdue(UUID caseId, String queue) {
        openOf(caseId)
                .filter(task -> rows.escalate(task.id(), queue, clock.instant()))
                .ifPresent(
                        task -> note(caseId, AuditActions.TASK_ESCALATED, Map.of("from", task.queue(), "to", queue)));
    }

    /** Takes the open task of a case away, because the case went on without a reviewer. */
    public void cancel(UUID caseId) {
        openOf(caseId).ifPresent(task -> rows.cancel(task.id()));
    }

    private Optional<ReviewTask> openOf(UUID caseId) {
        return rows.ofCase(caseId).filter(ReviewTask::open);
    }

    private Instant due(Duration limit) {
        return calendars.current().plus(clock.instant(), limit);
    }

    private ReviewTask insert(NewTask task) {
        UUID id = UUID.randomUUID();
        rows.insert(id, files.get(task.caseId()), task, clock.instant());
        note(
                task.caseId(),
                AuditActions.TASK_CREATED,
                Map.of(
                        "queue",
                        task.queue(),
                        "kind",
                        task.kind().word(),
                        "due_at",
                        task.dueAt().toString(),
                        "override",
                        task.override().word()));
        return rows.find(id).orElseThrow();
    }

    private void note(UUID caseId, String action, Map<String, Object> details) {
        audit.append(AuditEvent.of(caseId, action, PROCESS, details));
    }
}
