package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;

/** The paths of {@code ekyc-verification} on which nobody is asked: checks, verdicts, failures and incidents. */
class EkycVerificationPathTest extends EkycVerificationPaths {

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
}
