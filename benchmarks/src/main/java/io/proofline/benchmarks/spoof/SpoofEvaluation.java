package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures how well living faces are told from shown ones. */
public final class SpoofEvaluation implements Evaluation {

    @Override
    public String kind() {
        return "spoof";
    }

    @Override
    public String summary() {
        return "Presentation attacks on passive liveness: file (picture or video), label (genuine or spoof), attack.";
    }

    @Override
    public EvaluationReport run(TruthTable table, Progress progress) throws IOException {
        List<SpoofTruth> truths = SpoofTruth.of(table);
        List<SpoofOutcome> outcomes = new ArrayList<>();
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            LivenessAnalyzer analyzer = new LivenessAnalyzer(models);
            Presentations presentations = new Presentations(analyzer);
            for (SpoofTruth truth : truths) {
                outcomes.add(presentations.outcome(truth));
                progress.step(outcomes.size(), truths.size());
            }
            return new SpoofFigures(outcomes, analyzer.engine().models()).report();
        }
    }
}
