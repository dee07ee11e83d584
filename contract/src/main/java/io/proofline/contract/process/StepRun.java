package io.proofline.contract.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a case was at a step.
 *
 * @param ended null while it is there
 */
public record StepRun(Instant began, Instant ended, StepState state) {

    /** How long it was there; empty while it is. */
    public Optional<Duration> took() {
        return Optional.ofNullable(ended).map(end -> Duration.between(began, end));
    }
}
