package io.proofline.casecore.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as it stands.
 *
 * @param done cases so far
 * @param cancelRequested somebody wants it ended
 * @param endedAt null while it is open
 * @param failure why it failed, e.g. {@link #TOO_LONG}; else empty
 * @param result of what was done; empty while the run is open and where nothing came out
 */
public record SimulationRun(
        UUID id,
        NewSimulation what,
        int done,
        SimulationState state,
        boolean cancelRequested,
        String startedBy,
        Instant createdAt,
        Instant endedAt,
        String failure,
        Optional<SimulationResult> result) {

    /** For a reason that should not be; nothing came out. */
    public static final String UNEXPECTED = "unexpected";

    /** The evaluation of too many cases took longer than it may; the result holds what was done until then. */
    public static final String TOO_LONG = "too-long";
}
