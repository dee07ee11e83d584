package io.proofline.benchmarks.verification;

import java.util.List;

/**
 * Logistic regression by projected gradient descent with momentum on the cross-entropy, with a quadratic penalty on the
 * weights and none on the bias. After each step every weight is brought back to where it may be.
 *
 * @param penalty more of it makes the probabilities more cautious
 * @param rate length of a step
 */
public record LogisticFit(double penalty, int steps, double rate) {

    private static final double MOMENTUM = 0.9;

    /**
     * One case.
     *
     * @param inputs as many for every case
     * @param weight how much it counts; all weights are taken in shares of their sum
     */
    public record Example(double[] inputs, boolean positive, double weight) {}

    /** Where a weight may be. */
    public interface Constraint {

        /** No weight below zero: nothing may speak for the negative. */
        Constraint NOT_NEGATIVE = (input, weight) -> Math.max(0, weight);

        /** The allowed weight nearest to one, for an input counted from 0. */
        double allowed(int input, double weight);
    }

    /**
     * Fits the model.
     *
     * @return the bias, then a weight an input: the log odds are their sum with the inputs
     */
    public double[] fit(List<Example> examples, Constraint constraint) {
        double all = examples.stream().mapToDouble(Example::weight).sum();
        double[] weights = new double[examples.get(0).inputs().length + 1];
        double[] speed = new double[weights.length];
        for (int step = 0; step < steps; step++) {
            double[] slope = slope(examples, weights, all);
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - rate * slope[i];
                double moved = weights[i] + speed[i];
                weights[i] = i == 0 ? moved : constraint.allowed(i - 1, moved);
                speed[i] = weights[i] == moved ? speed[i] : 0;
            }
        }
        return weights;
    }

    /** The log odds of a case by fitted weights. */
    public static double odds(double[] weights, double[] inputs) {
        double odds = weights[0];
        for (int i = 0; i < inputs.length; i++) {
            odds += weights[i + 1] * inputs[i];
        }
        return odds;
    }

    private double[] slope(List<Example> examples, double[] weights, double all) {
        double[] slope = new double[weights.length];
        for (Example example : examples) {
            double probability = 1 / (1 + Math.exp(-odds(weights, example.inputs())));
            double error = example.weight() / all * (probability - (example.positive() ? 1 : 0));
            slope[0] += error;
            for (int i = 1; i < weights.length; i++) {
                slope[i] += error * example.inputs()[i - 1];
            }
        }
        for (int i = 1; i < weights.length; i++) {
            slope[i] += penalty * weights[i];
        }
        return slope;
    }
}
