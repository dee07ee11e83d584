package io.proofline.benchmarks.face;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.MeasuredScores;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.model.ModelCatalogue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well faces are told apart, in the terms of ISO/IEC 19795-1. */
public final class FacesEvaluation implements Evaluation {

    @Override
    public String kind() {
        return "faces";
    }

    @Override
    public String summary() {
        return "Compares faces as the check face-match does. The truth file has file1,file2,same (0 or 1) or file,person,"
                + " and may have sex and age_group.";
    }

    @Override
    public EvaluationReport run(TruthTable truth, Progress progress) throws UnusableTruthException {
        if (!truth.has("person") && !(truth.has("file1") && truth.has("file2") && truth.has("same"))) {
            throw new UnusableTruthException("The truth file needs the columns file1,file2,same or file,person.");
        }
        List<FacePair> pairs = FacePair.of(truth);
        Set<Path> files = new LinkedHashSet<>();
        pairs.forEach(pair -> files.addAll(List.of(pair.one(), pair.other())));
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            FaceMatcher matcher = new FaceMatcher(models);
            return report(
                    pairs,
                    new Photographs(matcher, files, progress),
                    matcher.engine().models());
        }
    }

    /** @param networks that the faces were compared with */
    static EvaluationReport report(List<FacePair> pairs, Photographs photographs, Map<String, String> networks)
            throws UnusableTruthException {
        Scores scores = new Scores(pairs.stream()
                .map(pair -> new Scores.Score(
                        pair, photographs.similarity(pair.one(), pair.other()).orElse(-1.0)))
                .toList());
        if (!scores.hasBothKinds()) {
            throw new UnusableTruthException("Figures need pairs of one person and pairs of two; one kind is missing.");
        }
        FaceReport report = new FaceReport(scores, photographs);
        Map<String, Object> figures = new LinkedHashMap<>(report.figures());
        Rounding.putTimes(figures, times(scores, photographs));
        return new EvaluationReport(
                "Faces: " + photographs.all().size() + " pictures of "
                        + scores.people().size() + " people",
                figures,
                report.tables(),
                report.curves(),
                report.failures(),
                new MeasuredScores(networks, report.distributions()));
    }

    /** A face match describes two pictures; comparing them takes microseconds. */
    private static List<Elapsed> times(Scores scores, Photographs photographs) {
        return scores.all().stream()
                .map(score -> photographs
                        .elapsed(score.pair().one())
                        .plus(photographs.elapsed(score.pair().other())))
                .toList();
    }
}
