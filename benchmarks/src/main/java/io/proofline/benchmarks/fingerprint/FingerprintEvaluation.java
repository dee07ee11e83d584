package io.proofline.benchmarks.fingerprint;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.benchmarks.verification.VerificationFigures;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.fingerprint.Fingerprint;
import io.proofline.vision.fingerprint.FingerprintComparison;
import io.proofline.vision.fingerprint.FingerprintProbe;
import io.proofline.vision.fingerprint.FingerprintReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares every impression with every other one. The threshold is the published one: nothing is chosen on the data. */
public final class FingerprintEvaluation implements Evaluation {

    private static final int MOST_FAILURES = 20;

    private record Enrolled(Impression impression, Fingerprint fingerprint) {}

    private record Scored(Impression one, Impression other, double score) {

        boolean genuine() {
            return one.sameFinger(other);
        }

        boolean wrong() {
            return genuine() == (score < FingerprintComparison.USUAL_THRESHOLD);
        }

        ReportFailure failure() {
            return new ReportFailure(
                    List.of(one.picture(), other.picture()),
                    genuine() ? "one finger, taken for two" : "two fingers, taken for one",
                    List.of(String.format("score %.1f", score)));
        }
    }

    private final FingerprintReader reader = new FingerprintReader();

    @Override
    public String kind() {
        return "fingerprints";
    }

    @Override
    public String summary() {
        return "Fingerprints: file, finger, impression, and dpi where it is not 500.";
    }

    @Override
    public EvaluationReport run(TruthTable truth, Progress progress) throws IOException {
        List<Impression> impressions = truth.rows().stream()
                .map(row -> Impression.of(truth, row))
                .filter(Impression::known)
                .toList();
        List<Enrolled> enrolled = new ArrayList<>();
        List<ReportFailure> failures = new ArrayList<>();
        List<Double> extraction = new ArrayList<>();
        for (int i = 0; i < impressions.size(); i++) {
            Elapsed.Clock clock = Elapsed.start();
            Optional<Fingerprint> fingerprint = enrol(impressions.get(i));
            extraction.add(clock.read().millis());
            if (fingerprint.isPresent()) {
                enrolled.add(new Enrolled(impressions.get(i), fingerprint.get()));
            } else {
                failures.add(ReportFailure.of(impressions.get(i).picture(), "not enrolled", List.of()));
            }
            progress.step(i + 1, impressions.size());
        }
        List<Scored> scored = new ArrayList<>();
        List<Double> comparison = new ArrayList<>();
        for (int i = 0; i < enrolled.size(); i++) {
            FingerprintProbe probe = new FingerprintProbe(enrolled.get(i).fingerprint());
            for (Enrolled other : enrolled.subList(i + 1, enrolled.size())) {
                if (!enrolled.get(i).impression().samePicture(other.impression())) {
                    Elapsed.Clock clock = Elapsed.start();
                    double score = probe.compare(other.fingerprint()).score();
                    comparison.add(clock.read().millis());
                    scored.add(new Scored(enrolled.get(i).impression(), other.impression(), score));
                }
            }
        }
        Map<String, Object> figures = figures(scored);
        figures.put("failed_to_enrol", impressions.size() - enrolled.size());
        figures.put("extraction_p50_ms", Percentiles.of(extraction).at(0.5));
        figures.put("extraction_p95_ms", Percentiles.of(extraction).at(0.95));
        figures.put("comparison_p50_ms", Percentiles.of(comparison).at(0.5));
        figures.put("comparison_p95_ms", Percentiles.of(comparison).at(0.95));
        scored.stream()
                .filter(Scored::wrong)
                .sorted(Comparator.comparingDouble(Scored::score))
                .limit(MOST_FAILURES)
                .map(Scored::failure)
                .forEach(failures::add);
        return new EvaluationReport("Fingerprints, all pairs", figures, List.of(), List.of(), failures);
    }

    private static Map<String, Object> figures(List<Scored> scored) {
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        scored.forEach(pair -> (pair.genuine() ? genuine : impostor).add(pair.score()));
        if (genuine.isEmpty() || impostor.isEmpty()) {
            throw new UnusableTruthException("There are no pairs of one finger, or none of two, to compare.");
        }
        VerificationFigures rates = VerificationFigures.of(genuine, impostor);
        double threshold = FingerprintComparison.USUAL_THRESHOLD;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("genuine_pairs", genuine.size());
        figures.put("impostor_pairs", impostor.size());
        figures.put("eer", rounded(rates.equalErrorRate()));
        figures.put("threshold", threshold);
        figures.put("fmr_at_threshold", rounded(rates.falseMatchRate(threshold)));
        figures.put("fnmr_at_threshold", rounded(rates.falseNonMatchRate(threshold)));
        return figures;
    }

    /** Empty if the picture is missing, broken, or shows too little. */
    private Optional<Fingerprint> enrol(Impression impression) throws IOException {
        try {
            Fingerprint fingerprint = reader.read(Files.readAllBytes(impression.picture()), impression.dpi());
            return Optional.of(fingerprint).filter(Fingerprint::enrollable);
        } catch (EvidenceRefused | NoSuchFileException failure) {
            return Optional.empty();
        }
    }

    private static double rounded(double rate) {
        return Rounding.to(5, rate);
    }
}
