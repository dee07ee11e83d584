package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.review.TaskNotYours;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways of a review that do not lead straight to a decision, through case-core, the engine and the database. */
class ReviewDetoursIT {

    private static final Ruling ACCEPT =
            new Ruling(ReviewVerdict.ACCEPT, List.of("same_person_confirmed"), "Same scar.");

    private static RunningPlatform platform;
    private static ScriptedWorker worker;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(data);
        worker = new ScriptedWorker(platform.bean(JobSource.class), "scripted");
        platform.asTenant(() -> {
            platform.bean(BusinessCalendars.class).set(BusinessCalendar.always(ZoneOffset.UTC));
            return null;
        });
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_case_on_hold_comes_back_by_itself_with_its_task() {
        UUID id = inReview();
        ReviewTask mine = claimed(id, "rosa");
        platform.asTenant(() -> {
            rulings().hold(mine.id(), mine.version(), "rosa", Instant.now().plus(2, ChronoUnit.DAYS));
            return null;
        });
        assertThat(task(id).status()).isEqualTo(ReviewStatus.ON_HOLD);

        fire("hold-over", id);

        assertThat(platform.await(() -> task(id), task -> task.status() == ReviewStatus.WAITING)
                        .id())
                .isEqualTo(mine.id());
        assertThat(platform.trail(id)).contains("task_held", "task_resumed");
        decideAndSee(id, "rosa", CaseDecision.ACCEPTED);
    }

    @Test
    void a_case_on_hold_can_be_taken_up_early() {
        UUID id = inReview();
        ReviewTask mine = claimed(id, "rosa");
        platform.asTenant(() -> {
            rulings().hold(mine.id(), mine.version(), "rosa", Instant.now().plus(2, ChronoUnit.DAYS));
            return null;
        });
        platform.asTenant(() -> {
            rulings().resume(mine.id(), "sven");
            return null;
        });
        assertThat(task(id).status()).isEqualTo(ReviewStatus.WAITING);
        decideAndSee(id, "rosa", CaseDecision.ACCEPTED);
    }

    @Test
    void an_applicant_who_is_asked_for_a_better_selfie_gets_it_checked_anew() {
        UUID id = inReview();
        ReviewTask mine = claimed(id, "rosa");
        EvidenceRequest wanted = new EvidenceRequest(EvidenceKind.SELFIE, "face_blurred");
        platform.asTenant(() -> {
            rulings().ask(mine.id(), mine.version(), "rosa", List.of(wanted), "");
            return null;
        });
        assertThat(platform.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
        assertThat(platform.asTenant(() -> platform.process().openRequests(id))).contains(wanted);
        assertThat(task(id).status()).isEqualTo(ReviewStatus.RETURNED);

        platform.add(id, EvidenceKind.SELFIE, "a sharp selfie");
        worker.completes(worker.fetch(id, Topics.LIVENESS_CHECK), ScriptedWorker.liveness(0.99));
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));

        CaseFile file = platform.awaitStatus(id, CaseStatus.COMPLETED);
        assertThat(file.decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(file.reasonCodes()).isEmpty();
        assertThat(platform.trail(id)).contains("evidence_requested", "outcome_reached");
    }

    @Test
    void an_override_is_accepted_by_two_and_not_before() {
        UUID id = inReview();
        platform.asTenant(() -> tasks().requeue(task(id).id(), Queues.FRAUD, "sven"));
        ReviewTask mine = claimed(id, "rosa");
        platform.asTenant(() -> rulings().decide(mine.id(), mine.version(), "rosa", ACCEPT));
        assertThat(platform.file(id).status()).isEqualTo(CaseStatus.IN_REVIEW);

        ReviewTask approval = task(id);
        assertThat(approval.kind()).isEqualTo(ReviewKind.APPROVAL);
        assertThat(approval.queue()).isEqualTo(Queues.SENIOR);
        assertThat(approval.firstBy()).isEqualTo("rosa");
        assertThatThrownBy(() -> claimed(id, "rosa")).isInstanceOf(TaskNotYours.class);

        ReviewTask second = claimed(id, "sven");
        platform.asTenant(() -> rulings().agree(second.id(), second.version(), "sven", ""));
        CaseFile file = platform.file(id);
        assertThat(file.decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(file.reasonCodes()).isEqualTo(ACCEPT.reasonCodes());
        assertThat(platform.trail(id))
                .contains("task_requeued", "review_proposed", "review_approved", "outcome_reached")
                .doesNotContain("review_decided");
    }

    @Test
    void what_the_second_person_does_not_want_is_reviewed_again() {
        UUID id = inReview();
        platform.asTenant(() -> tasks().requeue(task(id).id(), Queues.FRAUD, "sven"));
        ReviewTask mine = claimed(id, "rosa");
        platform.asTenant(() -> rulings().decide(mine.id(), mine.version(), "rosa", ACCEPT));
        ReviewTask second = claimed(id, "sven");
        platform.asTenant(() -> rulings().sendBack(second.id(), second.version(), "sven", "No scar."));

        ReviewTask again = task(id);
        assertThat(again.kind()).isEqualTo(ReviewKind.REVIEW);
        assertThat(again.status()).isEqualTo(ReviewStatus.WAITING);
        assertThat(again.needsSecond(ReviewVerdict.ACCEPT)).isTrue();
        assertThat(platform.trail(id)).contains("review_sent_back");
    }

    @Test
    void an_overdue_case_goes_to_the_senior_queue() {
        UUID id = inReview();
        assertThat(task(id).queue()).isEqualTo(Queues.GENERAL);

        fire("review-overdue", id);

        ReviewTask escalated = platform.await(() -> task(id), task -> task.escalatedAt() != null);
        assertThat(escalated.queue()).isEqualTo(Queues.SENIOR);
        assertThat(platform.trail(id)).contains("task_escalated");
        decideAndSee(id, "sven", CaseDecision.ACCEPTED);
    }

    private static UUID inReview() {
        UUID id = platform.open();
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.36));
        platform.awaitStatus(id, CaseStatus.IN_REVIEW);
        return id;
    }

    private static void fire(String event, UUID caseId) {
        ProcessTimers.fire(platform.context(), event, caseId);
    }

    private static void decideAndSee(UUID id, String reviewer, CaseDecision decision) {
        ReviewTask mine = claimed(id, reviewer);
        platform.asTenant(() -> rulings().decide(mine.id(), mine.version(), reviewer, ACCEPT));
        assertThat(platform.file(id).decision()).isEqualTo(decision);
    }

    private static ReviewTask claimed(UUID id, String reviewer) {
        return platform.asTenant(() -> tasks().claim(task(id).id(), reviewer));
    }

    private static ReviewTask task(UUID id) {
        return platform.asTenant(() -> tasks().ofCase(id).orElseThrow());
    }

    private static ReviewTasks tasks() {
        return platform.bean(ReviewTasks.class);
    }

    private static ReviewRulings rulings() {
        return platform.bean(ReviewRulings.class);
    }
}
