package io.proofline.engine.process.replay;

import io.proofline.contract.decision.DecisionEvaluation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a replayed case came to.
 *
 * @param band {@code accepted}, {@code review}, {@code rejected}, {@code expired}; {@link #WAITING} if the process waits
 *     for the applicant or the time; {@link #ENDED} if it ended without a decision; {@link #FAILED}
 * @param score 0..100; null if no table gave one
 * @param end id of the end or step at which the replay stopped; empty if there is none
 * @param reached ids of all steps that were entered
 * @param unrecorded topics that were reached and have no recorded result
 * @param evaluations every decision on the way, in order
 * @param failure why it failed, without values of the case
 */
public record ReplayOutcome(
        String band,
        BigDecimal score,
        String end,
        Set<String> reached,
        Set<String> unrecorded,
        List<DecisionEvaluation> evaluations,
        Optional<String> failure) {

    public static final String WAITING = "waiting";
    public static final String ENDED = "ended";
    public static final String FAILED = "failed";

    public ReplayOutcome {
        reached = Set.copyOf(reached);
        unrecorded = Set.copyOf(unrecorded);
        evaluations = List.copyOf(evaluations);
    }
}
