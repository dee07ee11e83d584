package io.proofline.engine.simulation;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.simulation.BandChange;
import io.proofline.casecore.simulation.DecidedCases;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.decisions.backtest.BackTestResult;
import io.proofline.decisions.backtest.Effect;
import io.proofline.decisions.backtest.Flip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns counts of a run into what is kept of it. */
final class BackTestResults {

    /** A draft may name a queue that there is not, or write anything else there. */
    private static final String UNKNOWN_QUEUE = "unknown";

    private BackTestResults() {}

    static SimulationResult of(
            BackTestResult counted,
            Map<String, List<SimulationResult.Cause>> causes,
            DecidedCases read,
            HandlingTime handling,
            SimulationResult.Replay replay) {
        return new SimulationResult(
                change(counted.overall()),
                changes(counted.byPack()),
                changes(counted.byCountry()),
                queues(counted.queues()),
                counted.flips().stream().map(flip -> flip(flip, causes)).toList(),
                counted.failures(),
                read.erased(),
                read.unrecorded(),
                handling,
                replay);
    }

    private static SimulationResult.Flip flip(Flip flip, Map<String, List<SimulationResult.Cause>> causes) {
        return new SimulationResult.Flip(
                flip.caseId(),
                flip.before(),
                flip.scoreBefore(),
                flip.after(),
                flip.scoreAfter(),
                causes.getOrDefault(flip.caseId(), List.of()));
    }

    private static BandChange change(Effect effect) {
        return new BandChange(effect.confusion());
    }

    private static Map<String, BandChange> changes(Map<String, Effect> effects) {
        return effects.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> change(group.getValue())));
    }

    private static Map<String, Long> queues(Map<String, Long> counted) {
        Map<String, Long> queues = new HashMap<>();
        counted.forEach(
                (queue, cases) -> queues.merge(Queues.ALL.contains(queue) ? queue : UNKNOWN_QUEUE, cases, Long::sum));
        return queues;
    }
}
