package io.proofline.workers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerLoopTest {

    private static final String TOPIC = Topics.LIVENESS_CHECK;

    private final FakeEngine engine = new FakeEngine();
    private WorkerLoop loop;

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    @Test
    void every_job_is_completed_once() throws InterruptedException {
        List.of("j1", "j2", "j3", "j4", "j5").forEach(id -> engine.put(id, TOPIC));
        start(handler(job -> report()));

        assertThat(List.of(
                        engine.nextAnswer(),
                        engine.nextAnswer(),
                        engine.nextAnswer(),
                        engine.nextAnswer(),
                        engine.nextAnswer()))
                .containsExactlyInAnyOrder("complete j1", "complete j2", "complete j3", "complete j4", "complete j5");
        assertThat(engine.hasNoFurtherAnswer()).isTrue();
    }

    @Test
    void no_more_jobs_are_fetched_than_can_run() throws InterruptedException {
        List.of("j1", "j2", "j3", "j4", "j5").forEach(id -> engine.put(id, TOPIC));
        CountDownLatch begun = new CountDownLatch(2);
        Semaphore gate = new Semaphore(0);
        start(handler(job -> {
            begun.countDown();
            gate.acquireUninterruptibly();
            return report();
        }));

        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.waiting()).isEqualTo(3);

        gate.release(5);
        for (int i = 0; i < 5; i++) {
            assertThat(engine.nextAnswer()).startsWith("complete");
        }
    }

    @Test
    void the_lock_of_a_running_job_is_renewed_until_it_ends() throws InterruptedException {
        engine.put("j1", TOPIC);
        Semaphore gate = new Semaphore(0);
        start(handler(job -> {
            gate.acquireUninterruptibly();
            return report();
        }));

        assertThat(engine.nextRenewal()).isEqualTo("j1");
        assertThat(engine.nextRenewal()).isEqualTo("j1");
        gate.release();
        assertThat(engine.nextAnswer()).isEqualTo("complete j1");
    }

    @Test
    void unusable_evidence_ends_the_job_with_its_error() throws InterruptedException {
        engine.put("j1", TOPIC);
        start(handler(job -> {
            throw new UnusableEvidence("no-face", report());
        }));

        assertThat(engine.nextAnswer()).isEqualTo("no-face j1");
    }

    @Test
    void a_failure_is_reported_and_the_worker_goes_on() throws InterruptedException {
        engine.put("bad", TOPIC);
        engine.put("good", TOPIC);
        start(handler(job -> {
            if (job.jobId().equals("bad")) {
                throw new UnsatisfiedLinkError("no libtesseract");
            }
            return report();
        }));

        assertThat(List.of(engine.nextAnswer(), engine.nextAnswer()))
                .containsExactlyInAnyOrder("fail bad UnsatisfiedLinkError: no libtesseract", "complete good");
    }

    @Test
    void a_lost_job_is_dropped_and_the_worker_goes_on() throws InterruptedException {
        engine.put("lost", TOPIC);
        engine.lose("lost");
        start(handler(job -> report()));
        engine.put("kept", TOPIC);

        assertThat(engine.nextAnswer()).isEqualTo("complete kept");
    }

    @Test
    void a_worker_outlives_an_engine_that_is_away_for_a_while() throws InterruptedException {
        engine.failFetches(3);
        engine.put("j1", TOPIC);
        start(handler(job -> report()));

        assertThat(engine.nextAnswer()).isEqualTo("complete j1");
    }

    @Test
    void a_stopped_worker_finishes_what_it_began_and_begins_nothing() throws InterruptedException {
        engine.put("j1", TOPIC);
        CountDownLatch begun = new CountDownLatch(1);
        Semaphore gate = new Semaphore(0);
        start(handler(job -> {
            begun.countDown();
            gate.acquireUninterruptibly();
            return report();
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread closing = new Thread(loop::close);
        closing.start();
        gate.release();
        closing.join();
        engine.put("j2", TOPIC);

        assertThat(engine.nextAnswer()).isEqualTo("complete j1");
        assertThat(engine.waiting()).isEqualTo(1);
    }

    private void start(JobHandler handler) {
        WorkerSettings settings =
                new WorkerSettings("worker", 2, Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofSeconds(20));
        loop = new WorkerLoop(engine, settings, List.of(handler));
        loop.start();
    }

    private static CheckReport report() {
        return CheckReport.of(
                new CheckResult(TOPIC, Outcome.PASS, 1.0, List.of(), Map.of(), new Engine("fake", "1", Map.of())));
    }

    private interface Work {
        CheckReport on(LockedJob job) throws UnusableEvidence;
    }

    private static JobHandler handler(Work work) {
        return new JobHandler() {
            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence {
                return work.on(job);
            }
        };
    }
}
