package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A scripted run of {@code ekyc-verification} on the engine that runs it, made anew for each test. */
abstract class EkycVerificationPaths {

    protected final ScriptedBeans beans = TestEngine.beans();
    protected final ScriptedDecisions decisions = TestEngine.decisions();
    protected CaseRun run;

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

    protected static CaseRun checkedButForTheMatch() {
        return checkedButForTheMatch(CaseRun.start());
    }

    protected static CaseRun checkedButForTheMatch(CaseRun started) {
        return started.completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass");
    }

    protected void routed(String override) {
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

    protected CaseRun inReview() {
        scored("review", 66);
        CaseRun doubtful = CaseRun.start().allChecksPass().runJobs();
        assertThat(doubtful.reviewTask()).isNotNull();
        return doubtful;
    }

    protected void scored(String band, int score) {
        decisions.answer("verification/band", Map.of("band", band, "score", score));
    }

    protected static Instant clock() {
        return TestEngine.engine()
                .getProcessEngineConfiguration()
                .getClock()
                .getCurrentTime()
                .toInstant();
    }
}
