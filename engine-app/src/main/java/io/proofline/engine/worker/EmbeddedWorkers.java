package io.proofline.engine.worker;

import io.proofline.contract.worker.JobSource;
import io.proofline.workers.VisionSettings;
import io.proofline.workers.VisionWorkers;
import io.proofline.workers.loop.WorkerLoop;
import io.proofline.workers.loop.WorkerSettings;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers of this very process. Models are opened beside the start of everything else. */
@Component
@EnableConfigurationProperties(VisionSettings.class)
@ConditionalOnProperty(prefix = "proofline.workers", name = "embedded", matchIfMissing = true)
class EmbeddedWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWorkers.class);

    private final JobSource jobs;
    private final VisionSettings settings;
    private final Clock clock;
    private CompletableFuture<Running> running;

    EmbeddedWorkers(JobSource jobs, VisionSettings settings, Clock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = CompletableFuture.supplyAsync(this::open).whenComplete((opened, failure) -> {
            if (failure != null) {
                LOG.error("The workers of this process do not start; cases wait for other workers.", failure);
            }
        });
    }

    @Override
    public void stop() {
        running.thenAccept(Running::close).join();
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null && !running.isCompletedExceptionally();
    }

    private Running open() {
        VisionWorkers workers = VisionWorkers.open(settings, clock);
        String name = "embedded-" + UUID.randomUUID().toString().substring(0, 8);
        WorkerLoop loop = new WorkerLoop(jobs, WorkerSettings.standard(name), workers.handlers());
        loop.start();
        return new Running(workers, loop);
    }

    private record Running(VisionWorkers workers, WorkerLoop loop) {

        void close() {
            loop.close();
            workers.close();
        }
    }
}
