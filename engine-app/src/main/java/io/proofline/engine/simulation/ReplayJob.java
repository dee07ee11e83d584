package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.DecidedCases;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.casecore.simulation.SimulationResult;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationResult.Elsewhere;
import io.proofline.casecore.simulation.SimulationResult.Replay;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.decisions.backtest.BackTestResult;
import io.proofline.decisions.backtest.DraftDecision;
import io.proofline.decisions.backtest.Tally;
import io.proofline.engine.process.replay.ReplayEngine;
import io.proofline.engine.process.replay.ReplayOutcome;
import io.proofline.engine.process.replay.ReplayedCase;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A process over the recorded results of the newest decided cases' checks. Each case goes through the live process and
 * through the draft, on the same tables, so that what differs is due to the process alone.
 */
final class ReplayJob implements SimulationJob {

    private static final String NOWHERE = "–";

    private final RecordedRuns records;
    private final Function<UUID, ReplayedCase> cases;
    private final Supplier<ReplayEngine> live;
    private final Supplier<ReplayEngine> draft;
    private final HandlingTime handling;
    private final int flipsKept;
    private final int wanted;

    /**
     * @param cases reads what is recorded of a case
     * @param live makes an engine for the live process
     * @param draft makes one for the draft
     */
    ReplayJob(
            RecordedRuns records,
            Function<UUID, ReplayedCase> cases,
            Supplier<ReplayEngine> live,
            Supplier<ReplayEngine> draft,
            HandlingTime handling,
            int flipsKept,
            int wanted) {
        this.records = records;
        this.cases = cases;
        this.live = live;
        this.draft = draft;
        this.handling = handling;
        this.flipsKept = flipsKept;
        this.wanted = wanted;
    }

    @Override
    public Outcome run(SimulationProgress progress) throws InterruptedException {
        try (ReplayEngine liveEngine = live.get();
                ReplayEngine draftEngine = draft.get()) {
            DecidedCases decided = records.newest(wanted);
            Counts counts = new Counts(liveEngine.steps(), draftEngine.steps());
            long number = 0;
            Optional<RecordedCase> next = decided.next();
            while (next.isPresent() && progress.goOn(number)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                ReplayedCase recorded = cases.apply(UUID.fromString(next.get().id()));
                counts.add(number++, next.get(), recorded, liveEngine.run(recorded), draftEngine.run(recorded));
                next = decided.next();
            }
            progress.goOn(number);
            return new Outcome(counts.result(decided));
        }
    }

    private final class Counts {

        private final Tally tally = new Tally(flipsKept);
        private final Map<String, List<Cause>> causes = new HashMap<>();
        private final Map<List<String>, Elsewhere> elsewhere = new LinkedHashMap<>();
        private final Map<String, Long> unrecorded = new HashMap<>();
        private final Set<String> reached = new HashSet<>();
        private final Map<String, String> liveSteps;
        private final Map<String, String> draftSteps;
        private long notReproduced;

        Counts(Map<String, String> liveSteps, Map<String, String> draftSteps) {
            this.liveSteps = liveSteps;
            this.draftSteps = draftSteps;
        }

        void add(long number, RecordedCase recorded, ReplayedCase replayed, ReplayOutcome before, ReplayOutcome after) {
            RecordedCase asBefore =
                    new RecordedCase(recorded.id(), recorded.pack(), before.band(), before.score(), Map::of);
            DraftDecision decision = new DraftDecision(
                    after.band(), Optional.ofNullable(after.score()), Optional.empty(), after.failure());
            tally.decided(number, asBefore, replayed.country(), decision);
            if (!before.band().equals(after.band()) && causes.size() < flipsKept) {
                causes.put(asBefore.id(), FlipCauses.between(before.evaluations(), after.evaluations()));
            }
            if (!before.band().equals(recorded.band())) {
                notReproduced++;
            }
            if (!before.end().equals(after.end())) {
                elsewhere.merge(
                        List.of(before.end(), after.end()),
                        new Elsewhere(name(liveSteps, before.end()), name(draftSteps, after.end()), 1, asBefore.id()),
                        (first, more) ->
                                new Elsewhere(first.before(), first.after(), first.cases() + 1, first.firstCase()));
            }
            after.unrecorded().forEach(topic -> unrecorded.merge(topic, 1L, Long::sum));
            reached.addAll(after.reached());
        }

        SimulationResult result(DecidedCases decided) {
            Map<String, String> unreached = new LinkedHashMap<>(draftSteps);
            unreached.keySet().removeAll(reached);
            return BackTestResults.of(
                    tally.result(Duration.ofSeconds(handling.seconds()), BackTestResult.Ending.WHOLE),
                    causes,
                    decided,
                    handling,
                    new Replay(List.copyOf(elsewhere.values()), unreached, unrecorded, notReproduced));
        }

        private static String name(Map<String, String> steps, String id) {
            return id.isEmpty() ? NOWHERE : steps.getOrDefault(id, id);
        }
    }
}
