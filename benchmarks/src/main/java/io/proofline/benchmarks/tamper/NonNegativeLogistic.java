package io.proofline.benchmarks.tamper;

import java.util.List;

/**
 * Logistic regression whose weights are kept from falling below zero, by projected gradient descent with a penalty on
 * large weights. Small on purpose: a few dozen pictures carry no more.
 */
final class NonNegativeLogistic {

    private static final int ROUNDS = 20_000;
    private static final double RATE = 0.3;
    private static final double PENALTY = 0.004;

    /** One picture. The weight balances groups of unequal number. */
    record Example(double[] values, boolean positive, double weight) {}

    private double bias;
    private final double[] weights;

    private NonNegativeLogistic(int size) {
        this.weights = new double[size];
    }

    static NonNegativeLogistic fit(List<Example> examples) {
        NonNegativeLogistic model = new NonNegativeLogistic(examples.get(0).values().length);
        double all = examples.stream().mapToDouble(Example::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double biasStep = 0;
            double[] steps = new double[model.weights.length];
            for (Example example : examples) {
                double error = example.weight() * (model.probability(example.values()) - (example.positive() ? 1 : 0));
                biasStep += error;
                for (int i = 0; i < steps.length; i++) {
                    steps[i] += error * example.values()[i];
                }
            }
            model.bias -= RATE * biasStep / all;
            for (int i = 0; i < steps.length; i++) {
                model.weights[i] = Math.max(0, model.weights[i] - RATE * (steps[i] / all + PENALTY * model.weights[i]));
            }
        }
        return model;
    }

    double probability(double[] values) {
        return 1 / (1 + Math.exp(-odds(values)));
    }

    /** Natural logarithm of the odds. */
    double odds(double[] values) {
        double odds = bias;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * values[i];
        }
        return odds;
    }

    double bias() {
        return bias;
    }

    double weight(int index) {
        return weights[index];
    }
}
