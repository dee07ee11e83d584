package io.proofline.console.whatif;

import io.proofline.casecore.simulation.SimulationRun;
import io.proofline.casecore.simulation.SimulationState;
import io.proofline.console.access.Colleagues;
import io.proofline.console.dashboard.Amounts;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how runs stand. */
@Component
class RunViews {

    private static final int WHOLE = 100;

    private final Wording wording;
    private final Colleagues colleagues;
    private final ResultViews results;

    RunViews(Wording wording, Colleagues colleagues, ResultViews results) {
        this.wording = wording;
        this.colleagues = colleagues;
        this.results = results;
    }

    List<RunRow> rows(List<SimulationRun> runs) {
        return runs.stream().map(this::row).toList();
    }

    RunView of(SimulationRun run) {
        String choice = run.what().draftId() == null
                ? "live:" + run.what().model()
                : "draft:" + run.what().draftId();
        return new RunView(
                run.id(),
                row(run),
                choice,
                run.what().draftVersion(),
                run.what().baseVersion(),
                run.state().open(),
                run.cancelRequested(),
                (int) ((long) WHOLE * run.done() / run.what().cases()),
                wording.say(
                        "runs.progress",
                        Amounts.count(run.done()),
                        Amounts.count(run.what().cases())),
                explain(run),
                run.result().map(result -> results.of(run, result)).orElse(null));
    }

    private String explain(SimulationRun run) {
        return wording.say(
                run.failure().equals(SimulationRun.TOO_LONG)
                        ? "runs.explain.too-long"
                        : "runs.explain." + run.state().word());
    }

    private RunRow row(SimulationRun run) {
        return new RunRow(
                run.id(),
                run.what().draftName(),
                run.what().model(),
                wording.say("runs.kind." + run.what().kind().word()),
                wording.say("runs.state." + run.state().word()),
                tone(run.state()),
                Amounts.count(
                        run.state() == SimulationState.DONE
                                ? run.done()
                                : run.what().cases()),
                run.result()
                        .map(result -> Amounts.count(result.overall().flipped()))
                        .orElse("–"),
                colleagues.displayName(run.startedBy()),
                wording.moment(run.createdAt()));
    }

    private static String tone(SimulationState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case CANCELLED, BROKEN_OFF -> Tone.WARN;
            case FAILED -> Tone.BAD;
            case WAITING, RUNNING -> Tone.INFO;
        };
    }
}
