package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.vision.liveness.SpoofModel.Logit;
import io.proofline.vision.liveness.SpoofModel.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fits a {@link Logit} by projected gradient descent on the cross-entropy with a quadratic penalty. Both classes weigh
 * the same, so that the result is a probability at equal shares. Figures are taken in deviations among the positive: how
 * unusual is this for a living person?
 *
 * @param penalty on the squared weights; more makes the probabilities more cautious
 */
record LogisticRegression(double penalty, int steps, double rate) {

    private static final double MOMENTUM = 0.9;

    /** @param positive tells the samples of which the probability is wanted */
    Logit fit(List<Sample> samples, List<Evidence> evidence, Predicate<Sample> positive) {
        List<Sample> wantedOnes = samples.stream().filter(positive).toList();
        List<Term> scales =
                evidence.stream().map(term -> scale(term, wantedOnes)).toList();
        double[][] inputs =
                samples.stream().map(sample -> row(scales, sample.figures())).toArray(double[][]::new);
        double[] wanted = samples.stream()
                .mapToDouble(sample -> positive.test(sample) ? 1 : 0)
                .toArray();
        double[] weights = new double[scales.size() + 1];
        double[] speed = new double[weights.length];
        for (int step = 0; step < steps; step++) {
            double[] slope = slope(inputs, wanted, weights);
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - rate * slope[i];
                double moved = weights[i] + speed[i];
                weights[i] = i == 0
                        ? moved
                        : evidence.get(i - 1).allowed(moved, scales.get(i - 1).deviation());
                speed[i] = weights[i] == moved ? speed[i] : 0;
            }
        }
        return logit(scales, weights);
    }

    private double[] slope(double[][] inputs, double[] wanted, double[] weights) {
        double positive = Arrays.stream(wanted).sum();
        double[] slope = new double[weights.length];
        for (int n = 0; n < inputs.length; n++) {
            double share = 0.5 / (wanted[n] > 0 ? positive : wanted.length - positive);
            double error = share * (probability(weights, inputs[n]) - wanted[n]);
            for (int i = 0; i < weights.length; i++) {
                slope[i] += error * inputs[n][i];
            }
        }
        for (int i = 1; i < weights.length; i++) {
            slope[i] += penalty * weights[i];
        }
        return slope;
    }

    private static double probability(double[] weights, double[] input) {
        double odds = 0;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * input[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** One for the bias, then what the figures say. */
    private static double[] row(List<Term> scales, Map<String, Double> figures) {
        double[] row = new double[scales.size() + 1];
        row[0] = 1;
        for (int i = 0; i < scales.size(); i++) {
            row[i + 1] = scales.get(i).speech(figures);
        }
        return row;
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
