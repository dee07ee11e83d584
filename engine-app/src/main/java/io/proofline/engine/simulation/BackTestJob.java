package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.DecidedCases;
import io.proofline.casecore.simulation.HandlingTime;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.casecore.simulation.SimulationResult.Cause;
import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionService;
import io.proofline.decisions.backtest.BackTest;
import io.proofline.decisions.backtest.BackTestResult;
import io.proofline.decisions.backtest.BackTestSettings;
import io.proofline.decisions.backtest.Effect;
import io.proofline.decisions.backtest.Flip;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decision tables over what was recorded of the newest decided cases. */
final class BackTestJob implements SimulationJob {

    private static final int BATCH = 100;

    private final RecordedRuns records;
    private final DecisionService draft;
    private final HandlingTime handling;
    private final BackTestSettings settings;
    private final int cases;

    BackTestJob(
            RecordedRuns records, DecisionService draft, HandlingTime handling, BackTestSettings settings, int cases) {
        this.records = records;
        this.draft = draft;
        this.handling = handling;
        this.settings = settings;
        this.cases = cases;
    }

    @Override
    public Outcome run(SimulationProgress progress) throws InterruptedException {
        DecidedCases decided = records.newest(cases);
        BackTestResult counted = new BackTest(
                        draft,
                        new BackTestSettings(
                                settings.threads(), settings.flipsKept(), Duration.ofSeconds(handling.seconds())))
                .run(decided, (done, expected) -> progress.goOn(done));
        return new Outcome(
                BackTestResults.of(counted, causes(counted.flips()), decided, handling, null),
                counted.ending() == BackTestResult.Ending.TOO_LONG ? SimulationRun.TOO_LONG : "");
    }

    private Map<String, List<Cause>> causes(List<Flip> flips) {
        Map<String, List<Cause>> causes = new HashMap<>();
        List<UUID> ids = flips.stream()
                .filter(flip -> !flip.after().equals(Effect.FAILED))
                .map(flip -> UUID.fromString(flip.caseId()))
                .toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            records.evaluations(ids.subList(from, Math.min(ids.size(), from + BATCH)))
                    .forEach((id, run) -> causes.put(id.toString(), compare(run)));
        }
        return causes;
    }

    private List<Cause> compare(List<DecisionEvaluation> recorded) {
        Map<String, Object> inputs = new HashMap<>();
        recorded.forEach(evaluation -> inputs.putAll(evaluation.inputs()));
        try {
            return FlipCauses.between(
                    recorded, draft.evaluate("verification", "band", inputs).evaluations());
        } catch (DecisionFailed undecided) {
            return List.of();
        }
    }
}
