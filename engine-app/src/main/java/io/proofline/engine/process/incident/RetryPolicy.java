package io.proofline.engine.process.incident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often a step is tried whose model does not say, and how long to pause in between.
 *
 * @param attempts tries before a step is an incident; 5 if not given
 * @param firstPause pause after the first failure, trebled with each further one; 5 s if not given
 */
@ConfigurationProperties("proofline.jobs")
public record RetryPolicy(Integer attempts, Duration firstPause) {

    private static final int GROWTH = 3;

    public RetryPolicy {
        attempts = attempts == null ? 5 : attempts;
        firstPause = firstPause == null ? Duration.ofSeconds(5) : firstPause;
        if (attempts < 1) {
            throw new IllegalArgumentException("proofline.jobs.attempts is at least 1.");
        }
    }

    public Retries retries() {
        return new Retries(attempts, firstPause, GROWTH);
    }
}
