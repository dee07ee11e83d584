package io.proofline.engine.worker;

import io.proofline.contract.worker.JobSource;
import io.proofline.workers.VisionSettings;
import io.proofline.workers.VisionWorkers;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.WorkerLoop;
import io.proofline.workers.loop.WorkerSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The workers of this very process. Checks that look at other cases are always made here, since no worker outside may
 * see those; the others unless workers of their own make them. Models are opened beside the start of everything else.
 */
@Component
@EnableConfigurationProperties(VisionSettings.class)
class EmbeddedWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWorkers.class);

    private final JobSource jobs;
    private final VisionSettings settings;
    private final Clock clock;
    private final List<JobHandler> inside;
    private final boolean vision;
    private CompletableFuture<Running> running;

    /** @param inside checks of which the platform itself has the handlers */
    EmbeddedWorkers(
            JobSource jobs,
            VisionSettings settings,
            Clock clock,
            List<JobHandler> inside,
            @Value("${proofline.workers.embedded:true}") boolean vision) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.inside = List.copyOf(inside);
        this.vision = vision;
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
        Optional<VisionWorkers> workers = vision ? Optional.of(VisionWorkers.open(settings, clock)) : Optional.empty();
        List<JobHandler> handlers = new ArrayList<>(inside);
        workers.ifPresent(opened -> handlers.addAll(opened.handlers()));
        String name = "embedded-" + UUID.randomUUID().toString().substring(0, 8);
        WorkerLoop loop = new WorkerLoop(jobs, WorkerSettings.standard(name), handlers);
        loop.start();
        return new Running(workers, loop);
    }

    private record Running(Optional<VisionWorkers> workers, WorkerLoop loop) {

        void close() {
            loop.close();
            workers.ifPresent(VisionWorkers::close);
        }
    }
}
