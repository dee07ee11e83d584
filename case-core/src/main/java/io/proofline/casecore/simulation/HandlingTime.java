package io.proofline.casecore.simulation;

import java.time.Duration;

/**
 * How long a person takes for a review.
 *
 * @param seconds mean
 * @param reviews that it is the mean of; 0 if it is the setting
 */
public record HandlingTime(long seconds, int reviews) {

    /** What so many reviews take. */
    public Duration times(long cases) {
        return Duration.ofSeconds(seconds).multipliedBy(cases);
    }
}
