package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paths of {@code ekyc-verification} that ask the applicant for evidence, first or again. */
class EkycVerificationEvidencePathTest extends EkycVerificationPaths {

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
}
