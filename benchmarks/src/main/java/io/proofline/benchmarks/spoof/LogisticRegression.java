package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.verification.LogisticFit;
import io.proofline.benchmarks.verification.LogisticFit.Example;
import io.proofline.vision.liveness.SpoofModel.Logit;
import io.proofline.vision.liveness.SpoofModel.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fits a {@link Logit} by {@link LogisticFit}. Both classes weigh
 * the same, so that the result is a probability at equal shares. Figures are taken in deviations among the positive: how
 * unusual is this for a living person?
 *
 * @param penalty on the squared weights; more makes the probabilities more cautious
 */
record LogisticRegression(double penalty, int steps, double rate) {

    /** @param positive tells the samples of which the probability is wanted */
    Logit fit(List<Sample> samples, List<Evidence> evidence, Predicate<Sample> positive) {
        List<Sample> wantedOnes = samples.stream().filter(positive).toList();
        List<Term> scales =
                evidence.stream().map(term -> scale(term, wantedOnes)).toList();
        long positives = wantedOnes.size();
        List<Example> examples = samples.stream()
                .map(sample -> {
                    boolean wanted = positive.test(sample);
                    double weight = 1.0 / (wanted ? positives : samples.size() - positives);
                    return new Example(row(scales, sample.figures()), wanted, weight);
                })
                .toList();
        double[] weights = new LogisticFit(penalty, steps, rate).fit(examples, (input, weight) -> evidence.get(input)
                .allowed(weight, scales.get(input).deviation()));
        return logit(scales, weights);
    }

    private static double[] row(List<Term> scales, Map<String, Double> figures) {
        return scales.stream().mapToDouble(scale -> scale.speech(figures)).toArray();
    }

    private static Term scale(Evidence evidence, List<Sample> samples) {
        double[] values = samples.stream()
                .mapToDouble(sample -> sample.figures().get(evidence.figure()))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double deviation = rounded(Math.max(1e-3, Math.sqrt(variance)));
        return new Term(evidence.figure(), rounded(mean), deviation, evidence.side(), 0);
    }

    private static Logit logit(List<Term> scales, double[] weights) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            Term scale = scales.get(i);
            terms.add(
                    new Term(scale.figure(), scale.centre(), scale.deviation(), scale.side(), rounded(weights[i + 1])));
        }
        return new Logit(rounded(weights[0]), terms);
    }

    private static double rounded(double value) {
        return Rounding.to(4, value);
    }
}
