package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.StepState;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process with the real database, tables, audit trail and tenants; only the checks are scripted. */
class VerificationProcessIT {

    private static RunningPlatform platform;
    private static JobSource jobs;
    private static ScriptedWorker worker;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(data, "proofline.jobs.attempts=2", "proofline.jobs.first-pause=PT0.1S");
        jobs = platform.bean(JobSource.class);
        worker = new ScriptedWorker(jobs, "scripted");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_good_case_is_accepted_and_every_step_is_on_record() {
        UUID id = platform.open();
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));

        CaseFile file = platform.awaitStatus(id, CaseStatus.COMPLETED);
        assertThat(file.decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(file.band()).isEqualTo("accepted");
        assertThat(file.score()).isGreaterThanOrEqualTo(BigDecimal.valueOf(80));
        assertThat(platform.trail(id))
                .contains("case_opened", "evidence_received", "decision_evaluated", "outcome_reached")
                .filteredOn("check_completed"::equals)
                .hasSize(Topics.ALL.size() - 2);
        assertThat(platform.asTenant(() -> platform.bean(DecisionRecords.class).ofCase(id)))
                .extracting(recorded -> recorded.evaluation().decision())
                .contains("liveness-factor", "face-factor", "hard-stops", "total", "band");
    }

    @Test
    void an_impostor_is_rejected_for_the_reason_of_the_tables() {
        UUID id = platform.open();
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.02));

        CaseFile file = platform.awaitStatus(id, CaseStatus.COMPLETED);
        assertThat(file.decision()).isEqualTo(CaseDecision.REJECTED);
        assertThat(file.reasonCodes()).contains("face_mismatch");
    }

    @Test
    void a_doubtful_case_goes_to_its_queue_and_a_reviewer_settles_it() {
        UUID id = platform.open();
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.36));

        CaseFile inReview = platform.awaitStatus(id, CaseStatus.IN_REVIEW);
        assertThat(inReview.queue()).isNotBlank();
        ProcessProgress waiting = progress(id);
        assertThat(waiting.model()).contains("<bpmn:process id=\"" + waiting.key() + "\"");
        assertThat(waiting.steps())
                .filteredOn(step -> step.state() != StepState.DONE)
                .extracting(ProcessStep::element, ProcessStep::state)
                .containsExactly(tuple("review", StepState.ACTIVE));
        assertThat(waiting.steps())
                .extracting(ProcessStep::element)
                .startsWith("case-opened", "video-policy", "take-stock", "evidence-complete", "checks-due")
                .endsWith("face-match", "duplicate-search", "score", "sampling", "band", "route", "review")
                .doesNotContain("review-overdue", "document-unreadable", "match-without-face", "conclude-accepted");
        assertThat(waiting.step("score").orElseThrow().decision()).isEqualTo("verification/band");
        assertThat(waiting.step("face-match").orElseThrow().topic()).isEqualTo(Topics.FACE_MATCH);
        assertThat(waiting.flows()).contains("to-review").doesNotContain("band-is-accepted");
        platform.asTenant(() -> {
            ReviewTasks tasks = platform.bean(ReviewTasks.class);
            ReviewTask task = tasks.ofCase(id).orElseThrow();
            int version = tasks.claim(task.id(), "rosa").version();
            platform.bean(ReviewRulings.class)
                    .decide(task.id(), version, "rosa", new Ruling(ReviewVerdict.ACCEPT, List.of("same_person"), ""));
            return task;
        });

        CaseFile file = platform.file(id);
        assertThat(file.decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(file.reasonCodes()).containsExactly("same_person");
        assertThat(progress(id).steps())
                .allSatisfy(step -> assertThat(step.runs())
                        .allSatisfy(run -> assertThat(run.took()).isPresent()))
                .extracting(ProcessStep::element)
                .endsWith("conclude-accepted", "accepted");
    }

    private static ProcessProgress progress(UUID id) {
        return platform.asTenant(() -> platform.process().progressOf(id)).orElseThrow();
    }

    @Test
    void a_selfie_without_a_face_is_asked_for_again_and_the_case_goes_on_with_the_new_one() {
        UUID id = platform.open();
        LockedJob liveness = worker.fetch(id, Topics.LIVENESS_CHECK);
        jobs.businessError(liveness, "no-face", ScriptedWorker.noFace());
        worker.completes(worker.fetch(id, Topics.APPLICANT_PROFILE), ScriptedWorker.profile());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), ScriptedWorker.documentRead());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_VALIDATE), ScriptedWorker.documentValidate());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_FORENSICS), ScriptedWorker.documentForensics());

        assertThat(platform.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
        assertThat(platform.asTenant(() -> platform.process().openRequests(id)))
                .containsExactly(
                        new EvidenceRequest(EvidenceKind.SELFIE, "no_face"),
                        new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, "evidence_missing", true));

        assertThat(progress(id).step("liveness-check").orElseThrow().state()).isEqualTo(StepState.LEFT);
        assertThat(progress(id).step("selfie-without-face").orElseThrow().state())
                .isEqualTo(StepState.DONE);
        assertThat(progress(id).step("evidence-submitted").orElseThrow().state())
                .isEqualTo(StepState.ACTIVE);

        platform.add(id, EvidenceKind.DOCUMENT_FRONT, "not asked for");
        assertThat(platform.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
        platform.add(id, EvidenceKind.SELFIE, "better selfie");
        assertThat(platform.file(id).status()).isEqualTo(CaseStatus.PROCESSING);

        assertThat(progress(id).step("evidence-submitted").orElseThrow().state())
                .isEqualTo(StepState.DONE);
        assertThat(progress(id).step("evidence-expired").orElseThrow().state()).isEqualTo(StepState.LEFT);
        assertThat(progress(id).step("liveness-check").orElseThrow().runs()).hasSize(2);

        LockedJob again = worker.fetch(id, Topics.LIVENESS_CHECK);
        assertThat(content(again, EvidenceKind.SELFIE)).isEqualTo("better selfie");
        assertThat(content(again, EvidenceKind.DOCUMENT_FRONT)).isEqualTo("first document_front");
        worker.completes(again, ScriptedWorker.liveness(0.97));
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        assertThat(platform.awaitStatus(id, CaseStatus.COMPLETED).decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(platform.trail(id)).contains("evidence_requested");
    }

    @Test
    void a_selfie_that_nobody_asked_for_does_not_take_the_place_of_the_checked_one() {
        UUID id = platform.open();
        worker.passesAllButMatch(id);
        platform.add(id, EvidenceKind.SELFIE, "somebody else");

        LockedJob match = worker.fetch(id, Topics.FACE_MATCH);
        assertThat(content(match, EvidenceKind.SELFIE)).isEqualTo("first selfie");
    }

    @Test
    void a_repeated_completion_gets_the_stored_answer() {
        UUID id = platform.open();
        LockedJob job = worker.fetch(id, Topics.LIVENESS_CHECK);
        worker.completes(job, ScriptedWorker.liveness(0.9));
        worker.completes(job, ScriptedWorker.liveness(0.1));

        assertThat(platform.checks(id))
                .singleElement()
                .satisfies(check -> assertThat(check.result().score()).isEqualTo(0.9));
    }

    @Test
    void a_worker_whose_lock_went_to_another_is_told_so() {
        UUID id = platform.open();
        LockedJob lost = worker.fetch(Topics.LIVENESS_CHECK, Duration.ofSeconds(1)).stream()
                .filter(job -> job.caseId().equals(id))
                .findFirst()
                .orElseThrow();
        ScriptedWorker other = new ScriptedWorker(jobs, "other");
        List<LockedJob> taken = platform.await(
                () -> other.fetch(Topics.LIVENESS_CHECK, Duration.ofMinutes(1)).stream()
                        .filter(job -> job.caseId().equals(id))
                        .toList(),
                found -> !found.isEmpty());

        assertThat(taken.get(0).attempt()).isEqualTo(2);
        assertThatThrownBy(() -> worker.completes(lost, ScriptedWorker.liveness(0.9)))
                .isInstanceOf(JobLost.class);
        assertThatThrownBy(() -> jobs.extend(lost, Duration.ofMinutes(1))).isInstanceOf(JobLost.class);
        other.completes(taken.get(0), ScriptedWorker.liveness(0.8));
        assertThatThrownBy(() -> worker.completes(lost, ScriptedWorker.liveness(0.9)))
                .isInstanceOf(JobLost.class);
        assertThat(platform.checks(id)).hasSize(1);
    }

    @Test
    void a_check_that_keeps_failing_becomes_an_incident_and_an_operator_can_retry_it() {
        UUID id = platform.open();
        jobs.fail(worker.fetch(id, Topics.APPLICANT_PROFILE), "IllegalStateException: no model");
        LockedJob second = platform.await(
                        () -> worker.fetch(Topics.APPLICANT_PROFILE, Duration.ofMinutes(1)).stream()
                                .filter(job -> job.caseId().equals(id))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
        jobs.fail(second, "IllegalStateException: no model");

        List<Incident> incidents = platform.asTenant(() -> platform.process().incidents(id));
        assertThat(incidents).singleElement().satisfies(incident -> {
            assertThat(incident.step()).isEqualTo(Topics.APPLICANT_PROFILE);
            assertThat(incident.message()).isEqualTo("IllegalStateException: no model");
        });
        assertThat(platform.trail(id)).contains("incident_raised");
        assertThat(progress(id).step(Topics.APPLICANT_PROFILE).orElseThrow().state())
                .isEqualTo(StepState.FAILED);

        String incident = incidents.get(0).id();
        assertThat(platform.asTenant(() -> platform.process().retry(id, incident, "otto")))
                .isTrue();
        assertThat(platform.asTenant(() -> platform.process().retry(id, incident, "otto")))
                .isFalse();
        LockedJob third = worker.fetch(id, Topics.APPLICANT_PROFILE);
        assertThat(third.attempt()).isEqualTo(1);
        worker.completes(third, ScriptedWorker.profile());
        assertThat(platform.trail(id)).contains("incident_retried");
    }

    @Test
    void another_tenant_cannot_move_a_case() {
        UUID id = platform.open();
        TenantId other = new TenantId("umbrella");
        platform.create(other);

        assertThatThrownBy(() -> platform.bean(TenantTransaction.class)
                        .run(other, () -> platform.process().evidenceSubmitted(id)))
                .isInstanceOf(CaseNotFound.class);
        LockedJob job = worker.fetch(id, Topics.LIVENESS_CHECK);
        LockedJob claimed = new LockedJob(
                job.jobId(),
                job.workerId(),
                job.topic(),
                other,
                job.caseId(),
                job.attempt(),
                job.lockedUntil(),
                job.pack(),
                job.claims(),
                job.evidence(),
                job.earlier(),
                List.of());
        assertThatThrownBy(() -> jobs.complete(claimed, CheckReport.of(ScriptedWorker.liveness(1))))
                .isInstanceOf(JobLost.class);
        assertThatThrownBy(() -> jobs.evidence(claimed, job.evidence().get(0))).isInstanceOf(JobLost.class);
    }

    @Test
    void cases_of_two_tenants_run_side_by_side_on_the_same_threads_and_neither_sees_the_other() {
        TenantId other = new TenantId("umbrella");
        platform.create(other);
        UUID ours = platform.open();
        UUID theirs = platform.open(
                other,
                Map.of("country", "CHE"),
                Map.of(EvidenceKind.DOCUMENT_FRONT, new byte[] {1}, EvidenceKind.SELFIE, new byte[] {2}));
        for (UUID id : List.of(ours, theirs)) {
            worker.passesAllButMatch(id);
            worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        }

        platform.awaitStatus(ours, CaseStatus.COMPLETED);
        CaseFiles files = platform.bean(CaseFiles.class);
        platform.await(() -> platform.asTenant(other, () -> files.get(theirs)), CaseFile::completed);
        assertThat(platform.asTenant(() -> files.find(theirs))).isEmpty();
        assertThat(platform.asTenant(other, () -> files.find(ours))).isEmpty();
        assertThat(platform.checks(theirs)).isEmpty();
        assertThat(platform.trail(theirs)).isEmpty();
        assertThat(platform.asTenant(() -> platform.bean(DecisionRecords.class).ofCase(theirs)))
                .isEmpty();
    }

    private static String content(LockedJob job, EvidenceKind kind) {
        EvidenceRef ref = job.evidence(kind).orElseThrow();
        return new String(jobs.evidence(job, ref), StandardCharsets.UTF_8);
    }
}
