package io.proofline.engine.process.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often a step is tried, and how long to pause in between.
 *
 * @param attempts tries before a step is an incident; 5 if not given
 * @param firstPause pause after the first failure, trebled with each further one; 5 s if not given
 */
@ConfigurationProperties("proofline.jobs")
public record RetryPolicy(Integer attempts, Duration firstPause) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    public RetryPolicy {
        attempts = attempts == null ? 5 : attempts;
        firstPause = firstPause == null ? Duration.ofSeconds(5) : firstPause;
        if (attempts < 1) {
            throw new IllegalArgumentException("proofline.jobs.attempts is at least 1.");
        }
    }

    public boolean exhausted(int attempt) {
        return attempt >= attempts;
    }

    /** @param attempt that failed, from 1 */
    public Duration pauseAfter(int attempt) {
        Duration pause = firstPause;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
