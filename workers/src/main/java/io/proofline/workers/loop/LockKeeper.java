package io.proofline.workers.loop;

import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the locks of jobs that are still running, so that nobody else begins them. */
final class LockKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockKeeper.class);

    private final JobSource source;
    private final Duration lockFor;
    private final ScheduledExecutorService clockwork;
    private final Map<String, ScheduledFuture<?>> renewals = new ConcurrentHashMap<>();

    LockKeeper(JobSource source, Duration lockFor) {
        this.source = source;
        this.lockFor = lockFor;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(WorkerThreads.named("worker-locks"));
    }

    void keep(LockedJob job) {
        long period = lockFor.toMillis() / 3;
        renewals.put(
                job.jobId(), clockwork.scheduleAtFixedRate(() -> renew(job), period, period, TimeUnit.MILLISECONDS));
    }

    void release(LockedJob job) {
        ScheduledFuture<?> renewal = renewals.remove(job.jobId());
        if (renewal != null) {
            renewal.cancel(false);
        }
    }

    private void renew(LockedJob job) {
        try {
            source.extend(job, lockFor);
        } catch (JobLost lost) {
            LOG.info("The lock of job {} ({}) is lost.", job.jobId(), job.topic());
            release(job);
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "The lock of job {} ({}) could not be renewed: {}",
                    job.jobId(),
                    job.topic(),
                    unreachable.toString());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
