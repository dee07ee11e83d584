package io.proofline.engine.process.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.engine.process.InMemoryEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrowingPausesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(10));

    private final ProcessEngine engine =
            InMemoryEngine.start(configuration -> configuration.setAsyncExecutorNumberOfRetries(POLICY.attempts()));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_step_of_the_platform_waits_longer_after_each_failure_and_is_dead_after_the_last() {
        Job job = stepWith("");

        assertThat(pauseAfterFailure(job)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfterFailure(job)).isEqualTo(Duration.ofSeconds(30));
        fail(job);
        assertThat(engine.getManagementService().createDeadLetterJobQuery().count())
                .isEqualTo(1);
    }

    @Test
    void a_step_whose_model_names_a_cycle_waits_as_long_as_that() {
        Job job = stepWith("<flowable:failedJobRetryTimeCycle>R2/PT4H</flowable:failedJobRetryTimeCycle>");

        assertThat(pauseAfterFailure(job)).isEqualTo(Duration.ofHours(4));
        fail(job);
        assertThat(engine.getManagementService().createDeadLetterJobQuery().count())
                .isEqualTo(1);
    }

    private Job stepWith(String retries) {
        engine.getProcessEngineConfiguration().getClock().setCurrentTime(Date.from(NOW));
        String definition = InMemoryEngine.deploy(
                engine,
                "<process id=\"p\"><startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"step\"/>"
                        + "<serviceTask id=\"step\" flowable:async=\"true\" flowable:delegateExpression=\"${fails}\">"
                        + "<extensionElements>" + retries + "</extensionElements></serviceTask></process>",
                "p");
        engine.getRuntimeService().startProcessInstanceById(definition);
        return engine.getManagementService().createJobQuery().singleResult();
    }

    private Duration pauseAfterFailure(Job job) {
        fail(job);
        Job waiting = engine.getManagementService().createTimerJobQuery().singleResult();
        Duration pause = Duration.between(NOW, waiting.getDuedate().toInstant());
        engine.getManagementService().moveTimerToExecutableJob(waiting.getId());
        return pause;
    }

    private void fail(Job job) {
        engine.getManagementService()
                .executeCommand(new GrowingPauses(POLICY).getCommand(job.getId(), new IllegalStateException("broken")));
    }
}
