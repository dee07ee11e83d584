package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paths of {@code ekyc-verification} through people who review, hold, ask and approve. */
class EkycVerificationReviewPathTest extends EkycVerificationPaths {

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
}
