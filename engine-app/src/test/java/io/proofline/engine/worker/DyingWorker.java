package io.proofline.engine.worker;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.workers.http.HttpJobSource;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.WorkerLoop;
import io.proofline.workers.loop.WorkerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker that dies of every selfie that it looks at, as of a picture that crashes a native library. */
final class DyingWorker {

    static final int EXIT = 134;

    private DyingWorker() {}

    public static void main(String[] arguments) throws InterruptedException {
        HttpJobSource engine = new HttpJobSource(
                URI.create(System.getenv("PROOFLINE_ENGINE_URL")), "workers", System.getenv("PROOFLINE_WORKER_SECRET"));
        WorkerSettings settings = new WorkerSettings(
                "dying-" + ProcessHandle.current().pid(),
                1,
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(1));
        new WorkerLoop(engine, settings, List.of(new Crash())).start();
        new CountDownLatch(1).await();
    }

    private static final class Crash implements JobHandler {

        @Override
        public String topic() {
            return Topics.LIVENESS_CHECK;
        }

        @Override
        public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
            Runtime.getRuntime().halt(EXIT);
            throw new AssertionError();
        }
    }
}
