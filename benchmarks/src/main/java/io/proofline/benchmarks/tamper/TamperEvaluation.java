package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.Signal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how well edited pictures are told from genuine ones. Files that the model was trained on, known by their
 * digests, enter a table of their own and no other figure.
 */
public final class TamperEvaluation implements Evaluation {

    private final IntegrityModel model = IntegrityModel.shipped();

    @Override
    public String kind() {
        return "tamper";
    }

    @Override
    public String summary() {
        return "Edited pictures: file, label (genuine or tampered), kind, and pack where it is a document.";
    }

    @Override
    public EvaluationReport run(TruthTable table, Progress progress) throws IOException {
        List<TamperTruth> truths = TamperExaminer.truths(table);
        List<MeasuredPicture> unseen = new ArrayList<>();
        List<MeasuredPicture> trainedOn = new ArrayList<>();
        List<ReportFailure> failures = new ArrayList<>();
        int undecodable = 0;
        int done = 0;
        try (TamperExaminer examiner = new TamperExaminer(model)) {
            for (TamperTruth truth : truths) {
                Optional<byte[]> file = TamperExaminer.content(truth);
                Optional<MeasuredPicture> measured =
                        file.isPresent() ? examiner.measured(truth, file.get()) : Optional.empty();
                if (measured.isEmpty()) {
                    undecodable++;
                } else if (model.knows(file.get())) {
                    trainedOn.add(measured.get());
                } else {
                    unseen.add(measured.get());
                    failure(truth, measured.get()).ifPresent(failures::add);
                }
                progress.step(++done, truths.size());
            }
        }
        return report(new TamperFigures(unseen), new TamperFigures(trainedOn), undecodable, failures);
    }

    private EvaluationReport report(
            TamperFigures unseen, TamperFigures trainedOn, int undecodable, List<ReportFailure> failures) {
        Percentiles times = Percentiles.of(
                unseen.pictures().stream().map(MeasuredPicture::millis).toList());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("genuine", unseen.genuine());
        figures.put("tampered", unseen.tampered());
        figures.put("auc", TamperFigures.rounded(unseen.auc()));
        figures.put("threshold", IntegrityModel.THRESHOLD);
        figures.put("fpr", TamperFigures.rounded(unseen.fpr()));
        figures.put("tpr", TamperFigures.rounded(unseen.tpr()));
        figures.put("by_kind", unseen.byKind());
        figures.put("left_out_as_trained_on", trainedOn.pictures().size());
        figures.put("undecodable", undecodable);
        figures.put("p50_ms", times.at(0.5));
        figures.put("p95_ms", times.at(0.95));
        return new EvaluationReport(
                "Edited pictures, the files that the model was not trained on",
                figures,
                List.of(
                        unseen.kindTable("By kind of edit"),
                        unseen.signalTable("By signal", model),
                        trainedOn.kindTable("For comparison: the files that the model was trained on")),
                List.of(unseen.roc("Edits found over false alarms")),
                failures);
    }

    private static Optional<ReportFailure> failure(TamperTruth truth, MeasuredPicture picture) {
        if (picture.tampered() == picture.reading().suspicious()) {
            return Optional.empty();
        }
        List<String> details = picture.reading().signals().stream()
                .filter(Signal::applicable)
                .map(signal ->
                        String.format(Locale.ROOT, "%-20s %.2f", signal.kind().word(), signal.value()))
                .toList();
        String caption = String.format(
                Locale.ROOT,
                "%s: %s, integrity %.2f",
                picture.tampered() ? "not found" : "false alarm",
                picture.kind(),
                picture.reading().integrity());
        return Optional.of(ReportFailure.of(truth.file(), caption, details));
    }
}
