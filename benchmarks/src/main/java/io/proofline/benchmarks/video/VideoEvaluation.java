package io.proofline.benchmarks.video;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.liveness.active.ActiveLivenessAnalyzer;
import io.proofline.vision.liveness.active.ActiveLivenessReading;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.video.VideoLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Looks for events in clips and holds them against {@code events.csv} beside the truth. Clips of up to a minute are
 * taken, since what is at hand was not recorded for a challenge; all other limits and thresholds are the product's.
 */
public final class VideoEvaluation implements Evaluation {

    private static final VideoLimits LIMITS = VideoLimits.LIVENESS.lasting(1, 60);

    private static final List<String> HEADER = List.of(
            "clip",
            "verdict",
            "seconds",
            "frames with a face",
            "planar",
            "passive",
            "events found",
            "false events",
            "all events (frames)",
            "ms",
            "CPU ms");

    @Override
    public String kind() {
        return "video";
    }

    @Override
    public String summary() {
        return "Videos: file, what_happens; and events.csv beside it: file, event, first_frame, last_frame, complete.";
    }

    @Override
    public EvaluationReport run(TruthTable truth, Progress progress) throws IOException {
        List<ClipOutcome> outcomes = new ArrayList<>();
        try (ModelCatalogue catalogue = ModelCatalogue.shipped()) {
            ActiveLivenessAnalyzer analyzer = new ActiveLivenessAnalyzer(catalogue, LIMITS);
            for (TruthTable.Row row : truth.rows()) {
                String name = row.text("file");
                Path clip = row.path("file");
                List<ExpectedEvent> expected = ExpectedEvent.beside(clip, name).getOrDefault(name, List.of());
                outcomes.add(outcome(analyzer, clip, name, expected));
                progress.step(outcomes.size(), truth.rows().size());
            }
        }
        return new EvaluationReport(
                "Events in videos",
                figures(outcomes),
                List.of(new ReportTable(
                        "Clip by clip",
                        HEADER,
                        outcomes.stream().map(ClipOutcome::row).toList())),
                List.of(),
                failures(outcomes));
    }

    private static ClipOutcome outcome(
            ActiveLivenessAnalyzer analyzer, Path clip, String name, List<ExpectedEvent> expected) throws IOException {
        Elapsed.Clock clock = Elapsed.start();
        Optional<String> refusal = Optional.empty();
        Optional<ActiveLivenessReading> reading = Optional.empty();
        try {
            reading = Optional.of(analyzer.analyse(Files.readAllBytes(clip), List.of(), Optional.empty()));
        } catch (EvidenceRefused refused) {
            refusal = Optional.of(refused.code());
        } catch (NoSuchFileException missing) {
            refusal = Optional.of("file_missing");
        }
        return new ClipOutcome(clip, name, refusal, reading, expected, clock.read());
    }

    private static Map<String, Object> figures(List<ClipOutcome> outcomes) {
        int expected =
                outcomes.stream().mapToInt(clip -> clip.expected().size()).sum();
        int missed = outcomes.stream().mapToInt(clip -> clip.missed().size()).sum();
        int wrong =
                outcomes.stream().mapToInt(clip -> clip.falseEvents().size()).sum();
        double minutes =
                outcomes.stream().mapToDouble(ClipOutcome::judgedMinutes).sum();
        List<ClipOutcome> analysed =
                outcomes.stream().filter(clip -> clip.reading().isPresent()).toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("clips", outcomes.size());
        figures.put("events_expected", expected);
        figures.put("events_found", expected - missed);
        figures.put("false_events", wrong);
        figures.put("false_events_per_minute", minutes == 0 ? 0 : Math.round(10 * wrong / minutes) / 10.0);
        figures.put("refused", outcomes.stream().filter(ClipOutcome::refused).count());
        Rounding.putTimes(figures, analysed.stream().map(ClipOutcome::elapsed).toList());
        putTimesPerSecond(figures, "ms_per_second_of_video", analysed, Elapsed::millis);
        putTimesPerSecond(figures, "cpu_ms_per_second_of_video", analysed, Elapsed::cpuMillis);
        return figures;
    }

    private static void putTimesPerSecond(
            Map<String, Object> figures, String unit, List<ClipOutcome> analysed, ToDoubleFunction<Elapsed> measure) {
        Percentiles times = Percentiles.of(analysed.stream()
                .map(clip -> measure.applyAsDouble(clip.elapsed())
                        / clip.reading().orElseThrow().video().seconds())
                .toList());
        figures.put("p50_" + unit, times.at(0.5));
        figures.put("p95_" + unit, times.at(0.95));
    }

    private static List<ReportFailure> failures(List<ClipOutcome> outcomes) {
        List<ReportFailure> failures = new ArrayList<>();
        for (ClipOutcome clip : outcomes) {
            List<String> details = new ArrayList<>();
            clip.missed()
                    .forEach(event -> details.add("missed " + event.kind() + " " + event.first() + "-" + event.last()));
            clip.falseEvents().forEach(event -> details.add("false " + ClipOutcome.described(event)));
            if (!details.isEmpty()) {
                failures.add(ReportFailure.of(clip.clip(), clip.name(), details));
            }
        }
        return failures;
    }
}
