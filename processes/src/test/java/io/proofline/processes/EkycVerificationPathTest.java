package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path through {@code ekyc-verification}, on the engine that runs it. */
class EkycVerificationPathTest {

    private final ScriptedBeans beans = TestEngine.beans();
    private final ScriptedDecisions decisions = TestEngine.decisions();
    private CaseRun run;

    @BeforeEach
    void script() {
        beans.reset();
        decisions.reset();
        decisions.answer("evidence-policy/liveness-video", Map.of("liveness_video", "optional"));
        decisions.answer("queue-routing/quality", Map.of("quality_rate", 0.0, "quality_sla", "PT40H"));
        routed("none");
    }

    @AfterEach
    void discard() {
        if (run != null) {
            run.discard();
        }
        TestEngine.engine().getProcessEngineConfiguration().getClock().reset();
    }

    @Test
    void a_good_case_is_accepted() {
        scored("accepted", 91);
        run = CaseRun.start().allChecksPass().runJobs();

        assertThat(run.end()).isEqualTo("accepted");
        assertThat(beans.calls()).containsExactly("scored accepted", "concluded accepted");
    }

    @Test
    void a_bad_case_is_rejected() {
        scored("rejected", 12);
        run = CaseRun.start().allChecksPass().runJobs();

        assertThat(run.end()).isEqualTo("rejected");
        assertThat(beans.calls()).containsExactly("scored rejected", "concluded rejected");
    }

    @Test
    void the_branches_wait_side_by_side_and_the_match_waits_for_all_of_them() {
        run = CaseRun.start();
        assertThat(run.waitingTopics()).containsExactly("applicant-profile", "document-read", "liveness-check");

        run.completes("liveness-check", "pass").completes("document-read", "pass");
        assertThat(run.waitingTopics()).containsExactly("applicant-profile", "document-forensics", "document-validate");

        run.completes("document-validate", "pass");
        assertThat(run.waitingTopics()).containsExactly("applicant-profile", "document-forensics");

        run.completes("document-forensics", "warn");
        assertThat(run.waitingTopics()).containsExactly("applicant-profile");

        run.completes("applicant-profile", "warn");
        assertThat(run.waitingTopics()).containsExactly("face-match");
    }

    @Test
    void other_cases_are_searched_when_the_face_is_known_and_before_the_score() {
        scored("accepted", 91);
        run = checkedButForTheMatch().completes("face-match", "pass");
        assertThat(run.waitingTopics()).containsExactly("duplicate-search");

        run.completes("duplicate-search", "warn").runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_fingerprint_is_matched_beside_the_other_checks_and_waited_for() {
        scored("accepted", 91);
        beans.fingerprintIsSent();
        run = checkedButForTheMatch();
        assertThat(run.waitingTopics()).containsExactly("fingerprint-match");

        run.completes("fingerprint-match", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_fingerprint_that_was_matched_is_not_matched_again_for_a_better_selfie() {
        beans.fingerprintIsSent();
        run = CaseRun.start().completes("fingerprint-match", "pass");
        beans.evidenceIsMissing("selfie");
        run.errs("liveness-check", "no-face")
                .completes("applicant-profile", "pass")
                .completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass");
        beans.evidenceCame("selfie");
        run.evidenceSubmitted();

        assertThat(run.waitingTopics()).containsExactly("liveness-check");
    }

    @Test
    void a_model_without_the_optional_steps_runs_all_the_same() {
        TestEngine.deploy("ekyc-lean", TestEngine.modelWithout("fingerprint-match", "duplicate-search"));
        scored("accepted", 91);
        beans.fingerprintIsSent();
        run = checkedButForTheMatch(CaseRun.start("ekyc-lean"))
                .completes("face-match", "pass")
                .runJobs();

        assertThat(run.end()).isEqualTo("accepted");
    }

    private static CaseRun checkedButForTheMatch() {
        return checkedButForTheMatch(CaseRun.start());
    }

    private static CaseRun checkedButForTheMatch(CaseRun started) {
        return started.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass");
    }

    @Test
    void a_doubtful_case_that_a_reviewer_accepts_is_accepted() {
        run = inReview().reviewed("accept");

        assertThat(run.end()).isEqualTo("accepted");
        assertThat(beans.calls()).containsExactly("scored review", "queued general", "concluded accepted");
    }

    @Test
    void a_doubtful_case_that_a_reviewer_rejects_is_rejected() {
        run = inReview().reviewed("reject");

        assertThat(run.end()).isEqualTo("rejected");
        assertThat(beans.calls()).containsExactly("scored review", "queued general", "concluded rejected");
    }

    @Test
    void a_band_that_nobody_knows_goes_to_a_person() {
        scored("to be determined", 70);
        run = CaseRun.start().allChecksPass().runJobs();

        assertThat(run.activeSteps()).contains("review");
    }

    @Test
    void a_review_left_lying_is_escalated_once_and_stays_open() {
        run = inReview();
        run.passTime(Duration.ofHours(3)).runJobs();
        assertThat(beans.calls()).doesNotContain("escalated to senior");

        run.passTime(Duration.ofHours(2)).runJobs();
        assertThat(beans.calls()).containsOnlyOnce("escalated to senior");
        assertThat(run.reviewTask()).isNotNull();

        run.reviewed("accept");
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void those_may_take_a_review_whom_the_step_names() {
        run = inReview();

        assertThat(run.candidateGroups()).containsExactly("reviewer", "senior-reviewer");
    }

    @Test
    void looks_back_are_drawn_of_every_scored_case_before_its_band_is_acted_on() {
        decisions.answer("queue-routing/quality", Map.of("quality_rate", 0.1, "quality_sla", "PT40H"));
        scored("accepted", 91);
        run = CaseRun.start().allChecksPass().runJobs();

        assertThat(beans.calls()).containsExactly("scored accepted", "drawn with 0.1", "concluded accepted");
    }

    @Test
    void a_review_on_hold_comes_back_by_itself_and_is_not_overdue_meanwhile() {
        run = inReview().held(Duration.ofDays(3));
        assertThat(run.reviewTask()).isNull();

        run.passTime(Duration.ofDays(2)).runJobs();
        assertThat(run.reviewTask()).isNull();
        run.passTime(Duration.ofDays(2)).runJobs();
        assertThat(run.reviewTask()).isNotNull();
        assertThat(beans.calls()).containsExactly("scored review", "queued general", "queued general");

        run.passTime(Duration.ofHours(5)).runJobs();
        assertThat(beans.calls()).containsOnlyOnce("escalated to senior");
        assertThat(run.reviewed("reject").end()).isEqualTo("rejected");
    }

    @Test
    void a_review_on_hold_can_be_taken_up_early_and_comes_back_once() {
        run = inReview().held(Duration.ofDays(3)).resumed();
        assertThat(run.reviewTask()).isNotNull();

        run.passTime(Duration.ofDays(4)).runJobs();
        assertThat(run.reviewTask()).isNotNull();
        assertThat(run.reviewed("accept").end()).isEqualTo("accepted");
    }

    @Test
    void a_reviewer_who_wants_a_better_document_gets_the_document_checked_anew() {
        run = inReview();
        beans.evidenceIsMissing("document_front");
        run.asked("document");
        assertThat(run.reviewTask()).isNull();
        assertThat(run.waitingTopics()).isEmpty();

        beans.evidenceCame("document_front");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("document-read");
        scored("accepted", 93);
        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_reviewer_who_wants_a_better_face_gets_the_face_checked_anew_and_the_case_back_if_it_stays_doubtful() {
        run = inReview();
        beans.evidenceIsMissing("selfie");
        run.asked("face");
        beans.evidenceCame("selfie");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("liveness-check");

        run.completes("liveness-check", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.reviewTask()).isNotNull();
    }

    @Test
    void an_applicant_who_does_not_answer_a_reviewer_lets_the_case_expire() {
        run = inReview();
        beans.evidenceIsMissing("selfie");
        run.asked("face").passTime(Duration.ofDays(8)).runJobs();

        assertThat(run.end()).isEqualTo("expired");
    }

    @Test
    void who_accepts_against_the_tables_needs_a_second_person() {
        for (String override : new String[] {"hard_stop", "fraud_flag", "low_score", "a word that nobody knows"}) {
            beans.reset();
            routed(override);
            run = inReview().reviewed("accept");
            assertThat(run.end()).as(override).isNull();
            assertThat(run.activeSteps()).contains("approval");
            assertThat(beans.calls()).endsWith("queued senior");

            run.approved("agree");
            assertThat(run.end()).as(override).isEqualTo("accepted");
        }
    }

    @Test
    void a_rejection_needs_no_second_person() {
        routed("fraud_flag");
        run = inReview().reviewed("reject");

        assertThat(run.end()).isEqualTo("rejected");
    }

    @Test
    void a_second_person_who_does_not_agree_sends_the_case_back_to_review() {
        routed("low_score");
        run = inReview().reviewed("accept").approved("back");
        assertThat(run.activeSteps()).contains("review").doesNotContain("approval");

        assertThat(run.reviewed("reject").end()).isEqualTo("rejected");
    }

    @Test
    void an_approval_left_lying_is_escalated_too() {
        routed("low_score");
        run = inReview().reviewed("accept").passTime(Duration.ofHours(9)).runJobs();

        assertThat(beans.calls()).containsOnlyOnce("escalated to senior");
        assertThat(run.approved("agree").end()).isEqualTo("accepted");
    }

    @Test
    void a_selfie_without_a_face_is_asked_for_again_and_only_liveness_is_repeated() {
        scored("accepted", 88);
        run = CaseRun.start();
        beans.evidenceIsMissing("selfie");
        run.errs("liveness-check", "no-face")
                .completes("applicant-profile", "pass")
                .completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass");
        assertThat(beans.calls()).containsExactly("asked for selfie because of no_face");
        assertThat(run.waitingTopics()).isEmpty();

        beans.evidenceCame("selfie");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("liveness-check");

        run.completes("liveness-check", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_better_selfie_that_is_already_there_is_not_waited_for() {
        run = CaseRun.start();
        run.completes("applicant-profile", "pass")
                .completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .errs("liveness-check", "no-face");

        assertThat(run.waitingTopics()).containsExactly("liveness-check");
    }

    @Test
    void a_video_is_judged_beside_the_other_checks_and_the_match_waits_for_it() {
        scored("accepted", 92);
        beans.videoIsThere();
        run = CaseRun.start();
        assertThat(run.waitingTopics())
                .containsExactly("applicant-profile", "document-read", "liveness-active", "liveness-check");

        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass");
        assertThat(run.waitingTopics()).containsExactly("liveness-active");

        run.completes("liveness-active", "fail")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_video_without_a_face_is_asked_for_again_and_nothing_else_is_repeated() {
        scored("accepted", 92);
        beans.videoIsThere();
        run = CaseRun.start();
        beans.evidenceIsMissing("liveness_video");
        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass")
                .errs("liveness-active", "no-face");
        assertThat(beans.calls()).containsExactly("asked for liveness_video because of no_face");
        assertThat(run.waitingTopics()).isEmpty();

        beans.evidenceCame("liveness_video");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("liveness-active");

        run.completes("liveness-active", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_better_selfie_is_held_against_the_video_again() {
        beans.videoIsThere();
        run = CaseRun.start();
        beans.evidenceIsMissing("selfie");
        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-active", "pass")
                .completes("applicant-profile", "pass")
                .errs("liveness-check", "no-face");
        beans.evidenceCame("selfie");
        run.evidenceSubmitted();

        assertThat(run.waitingTopics()).containsExactly("liveness-active", "liveness-check");
    }

    @Test
    void a_case_that_needs_a_video_waits_for_it_before_any_check() {
        decisions.answer("evidence-policy/liveness-video", Map.of("liveness_video", "required"));
        beans.evidenceIsMissing("liveness_video");
        run = CaseRun.start();
        assertThat(run.waitingTopics()).isEmpty();

        beans.videoIsThere();
        beans.evidenceCame("liveness_video");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics())
                .containsExactly("applicant-profile", "document-read", "liveness-active", "liveness-check");
    }

    @Test
    void two_pieces_of_evidence_can_be_asked_for_at_once() {
        run = CaseRun.start();
        beans.evidenceIsMissing("selfie");
        beans.evidenceIsMissing("document_front");
        run.errs("liveness-check", "no-face")
                .errs("document-read", "unreadable-document")
                .completes("applicant-profile", "pass");

        beans.evidenceCame("selfie");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).isEmpty();

        beans.evidenceCame("document_front");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("document-read", "liveness-check");
    }

    @Test
    void a_match_without_a_portrait_repeats_the_document_branch() {
        scored("accepted", 84);
        run = CaseRun.start()
                .completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass");
        beans.evidenceIsMissing("document_front");
        run.errs("face-match", "unreadable-document");
        beans.evidenceCame("document_front");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("document-read");

        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_better_document_that_never_comes_lets_the_case_expire() {
        run = CaseRun.start();
        beans.evidenceIsMissing("document_front");
        run.errs("document-read", "unreadable-document")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass");
        run.passTime(Duration.ofDays(6)).runJobs();
        assertThat(run.end()).isNull();

        run.passTime(Duration.ofDays(2)).runJobs();
        assertThat(run.end()).isEqualTo("expired");
        assertThat(beans.calls())
                .containsExactly(
                        "asked for document_front document_back because of document_unreadable", "concluded expired");
    }

    @Test
    void a_case_opened_without_evidence_waits_before_any_check() {
        beans.evidenceIsMissing("selfie");
        run = CaseRun.start();
        assertThat(run.waitingTopics()).isEmpty();

        beans.evidenceCame("selfie");
        run.evidenceSubmitted();
        assertThat(run.waitingTopics()).containsExactly("applicant-profile", "document-read", "liveness-check");
    }

    @Test
    void a_check_that_fails_technically_comes_back_after_its_pause_then_is_an_incident_then_can_be_retried() {
        scored("accepted", 90);
        run = CaseRun.start().completes("applicant-profile", "pass").completes("liveness-check", "pass");

        run.fails("document-read", 1, Duration.ofSeconds(30));
        assertThat(run.waitingTopics()).isEmpty();
        run.passTime(Duration.ofSeconds(31));
        assertThat(run.waitingTopics()).containsExactly("document-read");

        run.fails("document-read", 0, Duration.ofSeconds(30));
        assertThat(run.deadJobs()).singleElement().satisfies(job -> {
            assertThat(job.getElementId()).isEqualTo("document-read");
            assertThat(job.getExceptionMessage()).isEqualTo("The model is out of reach.");
        });
        assertThat(run.end()).isNull();

        run.retry(run.deadJobs().get(0));
        run.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass")
                .runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    @Test
    void a_table_that_fails_is_tried_again_with_pauses_then_is_an_incident_then_can_be_retried() {
        scored("accepted", 90);
        run = CaseRun.start();
        decisions.fail(TestEngine.ATTEMPTS);
        run.allChecksPass();

        int failures = 0;
        while (run.deadJobs().isEmpty()) {
            run.runFailingJob();
            failures++;
            for (Job timer : run.timers()) {
                assertThat(timer.getDuedate()).isAfter(clock().plusSeconds(1));
            }
            run.passTime(Duration.ofMinutes(11));
        }
        assertThat(failures).isEqualTo(TestEngine.ATTEMPTS);
        assertThat(run.deadJobs()).singleElement().satisfies(job -> assertThat(job.getElementId())
                .isEqualTo("score"));

        run.retry(run.deadJobs().get(0));
        run.runJobs();
        assertThat(run.end()).isEqualTo("accepted");
    }

    private void routed(String override) {
        decisions.answer(
                "queue-routing/override",
                Map.of(
                        "queue",
                        "general",
                        "sla",
                        "PT4H",
                        "override",
                        override,
                        "approval_queue",
                        "senior",
                        "approval_sla",
                        "PT8H"));
    }

    private CaseRun inReview() {
        scored("review", 66);
        CaseRun doubtful = CaseRun.start().allChecksPass().runJobs();
        assertThat(doubtful.reviewTask()).isNotNull();
        return doubtful;
    }

    private void scored(String band, int score) {
        decisions.answer("verification/band", Map.of("band", band, "score", score));
    }

    private static Instant clock() {
        return TestEngine.engine()
                .getProcessEngineConfiguration()
                .getClock()
                .getCurrentTime()
                .toInstant();
    }
}
