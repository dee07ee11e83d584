package io.proofline.vision.liveness;

import io.proofline.vision.liveness.signal.NetworkSignal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Weighs the signals by two logistic regressions, small enough to be read. Trained on genuine pictures and on attacks
 * simulated from them; nothing of the pictures is in it. Most figures speak on one side only: living people are ordinary
 * in every respect, an attack is extraordinary in at least one, and being ordinary in the others does not redeem it.
 *
 * @param live living people against attacks
 * @param screen screens against prints, among attacks
 */
public record SpoofModel(Logit live, Logit screen) {

    /** A figure says no more than this many deviations, so that one odd figure does not decide. */
    public static final double MOST_DEVIATIONS = 3;

    /** One-sided figures are silent up to this many deviations. */
    private static final double ORDINARY = 0.5;

    private static final String RESOURCE = "spoof-model.json";

    /**
     * A logistic regression.
     *
     * @param bias log odds where every figure is at its centre
     */
    public record Logit(double bias, List<Term> terms) {

        public Logit {
            terms = List.copyOf(terms);
        }

        /** @param figures at least those that the terms name */
        public double probability(Map<String, Double> figures) {
            double odds = bias;
            for (Term term : terms) {
                odds += term.weight() * term.speech(figures);
            }
            return 1 / (1 + Math.exp(-odds));
        }
    }

    /**
     * How one figure speaks.
     *
     * @param figure its name
     * @param centre mean in training
     * @param deviation standard deviation in training, above 0
     * @param side 1 if only unusually high figures speak, -1 if only unusually low ones, 0 if every figure does
     * @param weight log odds a deviation
     */
    public record Term(String figure, double centre, double deviation, int side, double weight) {

        /** What the figure says, in deviations, at most {@link #MOST_DEVIATIONS} either way; 0 if it is ordinary. */
        public double speech(Map<String, Double> figures) {
            double deviations = (figures.get(figure) - centre) / deviation;
            double cut = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, deviations));
            return switch (side) {
                case 1 -> Math.max(0, cut - ORDINARY);
                case -1 -> Math.min(0, cut + ORDINARY);
                default -> cut;
            };
        }
    }

    /** The model that ships with the library. */
    public static SpoofModel shipped() {
        try (InputStream stream = SpoofModel.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.shared().readValue(stream, SpoofModel.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The model of spoofs cannot be read.", unreadable);
        }
    }

    /** What the figures mean together. */
    public SpoofAssessment assess(Map<String, Double> figures) {
        double alive = live.probability(figures);
        double shown = screen.probability(figures);
        return new SpoofAssessment(
                alive,
                (1 - alive) * shown,
                (1 - alive) * (1 - shown),
                NetworkSignal.alone(figures),
                Map.copyOf(figures));
    }
}
