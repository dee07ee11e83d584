package io.proofline.workers.loop;

import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches jobs and runs them, a few at a time. It never fetches more than it can begin at once: a job that lies in a
 * worker's own queue would hold its lock for nothing.
 */
public final class WorkerLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JobSource source;
    private final WorkerSettings settings;
    private final JobRunner runner;
    private final LockKeeper locks;
    private final ExecutorService pool;
    private final Thread fetcher;
    private final AtomicInteger running = new AtomicInteger();
    private final BlockingQueue<Boolean> wakeUp = new ArrayBlockingQueue<>(1);
    private volatile boolean stopping;

    public WorkerLoop(JobSource source, WorkerSettings settings, Collection<? extends JobHandler> handlers) {
        this.source = source;
        this.settings = settings;
        this.runner = new JobRunner(source, handlers);
        this.locks = new LockKeeper(source, settings.lockFor());
        this.pool = Executors.newFixedThreadPool(settings.parallel(), WorkerThreads.named("worker"));
        this.fetcher = WorkerThreads.named("worker-fetch").newThread(this::fetchUntilStopped);
    }

    public void start() {
        LOG.info(
                "Worker {} takes jobs of {}, {} at a time.", settings.workerId(), runner.topics(), settings.parallel());
        fetcher.start();
    }

    /** Fetches nothing more, lets running jobs end for a while, then leaves them to whoever fetches them next. */
    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            fetcher.join();
            pool.shutdown();
            if (!pool.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "Worker {} stops with jobs unfinished; they come back when their locks end.",
                        settings.workerId());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
            locks.close();
        }
    }

    private void fetchUntilStopped() {
        Duration pause = settings.idle();
        while (!stopping) {
            try {
                boolean full = fetchAndBegin();
                pause = settings.idle();
                if (!full || running.get() >= settings.parallel()) {
                    rest(pause);
                }
            } catch (RuntimeException unreachable) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                LOG.warn("No jobs can be fetched, next try in {}: {}", pause, unreachable.toString());
                rest(pause);
            }
        }
    }

    /** @return whether there were as many jobs as there was room for */
    private boolean fetchAndBegin() {
        int room = settings.parallel() - running.get();
        if (room <= 0) {
            return true;
        }
        List<LockedJob> jobs =
                source.fetchAndLock(new FetchRequest(settings.workerId(), runner.topics(), room, settings.lockFor()));
        jobs.forEach(this::begin);
        return jobs.size() >= room;
    }

    private void begin(LockedJob job) {
        running.incrementAndGet();
        locks.keep(job);
        pool.execute(() -> {
            try {
                runner.run(job);
            } finally {
                locks.release(job);
                running.decrementAndGet();
                wake();
            }
        });
    }

    /** A job that ended has often made the next one possible: do not wait for it. */
    private void wake() {
        wakeUp.offer(Boolean.TRUE);
    }

    private void rest(Duration pause) {
        try {
            wakeUp.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
