package io.proofline.contract.worker;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Asks for work.
 *
 * @param workerId names the asking process in locks and logs
 * @param topics wanted topics, at least one
 * @param maxJobs 1..100
 * @param lockFor how long the jobs stay this worker's own unless it extends the lock; 1 s to 1 h
 */
public record FetchRequest(String workerId, List<String> topics, int maxJobs, Duration lockFor) {

    public FetchRequest {
        Objects.requireNonNull(workerId, "workerId");
        topics = List.copyOf(topics);
        if (workerId.isBlank() || workerId.length() > 100) {
            throw new IllegalArgumentException("A worker id has 1 to 100 characters.");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("Name at least one topic.");
        }
        if (maxJobs < 1 || maxJobs > 100) {
            throw new IllegalArgumentException("A worker fetches 1 to 100 jobs at once.");
        }
        if (lockFor.compareTo(Duration.ofSeconds(1)) < 0 || lockFor.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("A lock lasts from one second to one hour.");
        }
    }
}
