package io.proofline.workers.loop;

import java.time.Duration;

/**
 * How a worker process works.
 *
 * @param workerId names this process in locks and logs
 * @param parallel jobs that run at the same time
 * @param lockFor how long a fetched job is this worker's own; it renews the lock of a running job every third of that
 * @param idle how long to wait before asking again when there was no work
 * @param drain how long running jobs may take to end when the worker is stopped
 */
public record WorkerSettings(String workerId, int parallel, Duration lockFor, Duration idle, Duration drain) {

    public WorkerSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("A worker runs at least one job at a time.");
        }
    }

    /** Two jobs at a time, half a minute of lock, a fifth of a second between empty fetches. */
    public static WorkerSettings standard(String workerId) {
        return new WorkerSettings(workerId, 2, Duration.ofSeconds(30), Duration.ofMillis(200), Duration.ofSeconds(20));
    }
}
