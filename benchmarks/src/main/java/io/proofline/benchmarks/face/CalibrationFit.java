package io.proofline.benchmarks.face;

import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.vision.face.FaceCalibration;
import io.proofline.vision.face.FaceCalibration.Knot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes a calibration of measured scores: at each similarity the highest false match rate of all conditions, in the tail
 * the highest that people of the same kind show with 95 % confidence ({@link ImpostorTail}), and one logistic curve (Platt, "Probabilistic outputs for support vector machines", 1999) over all of them in which genuine
 * and impostor pairs weigh the same.
 */
final class CalibrationFit {

    private static final int FIRST = -20;
    private static final int LAST = 60;
    private static final int STEP = 2;
    private static final int ROUNDS = 30;
    private static final double RIDGE = 1e-5;

    private final Collection<Scores> conditions;

    CalibrationFit(Map<String, Scores> measured) {
        this.conditions = measured.values();
    }

    FaceCalibration fit(String model) {
        Scores first = conditions.iterator().next();
        double[] logistic = logistic();
        return new FaceCalibration(
                model, first.people().size(), pairs(false), pairs(true), curve(), logistic[0], logistic[1]);
    }

    /** Of the condition that has fewest, as the rule of three has to hold in each. Either order of a pair is one pair. */
    private int pairs(boolean same) {
        long fewest = conditions.stream()
                .mapToLong(scores -> scores.count(same))
                .min()
                .orElseThrow();
        return Math.toIntExact(fewest / 2);
    }

    private List<Knot> curve() {
        List<Knot> knots = new ArrayList<>();
        List<ImpostorTail> tails = conditions.stream()
                .map(scores -> ImpostorTail.of(scores)
                        .orElseThrow(() -> new IllegalArgumentException("A calibration needs more people.")))
                .toList();
        for (int hundredths = FIRST; hundredths <= LAST; hundredths += STEP) {
            double similarity = hundredths / 100.0;
            double highest = conditions.stream()
                    .mapToDouble(scores -> (double) scores.accepted(false, similarity) / scores.count(false))
                    .max()
                    .orElseThrow();
            double bound = tails.stream()
                    .mapToDouble(tail -> tail.boundedRate(similarity))
                    .max()
                    .orElseThrow();
            knots.add(new Knot(similarity, Rounding.to(6, Math.max(highest, bound))));
        }
        return knots;
    }

    /** Slope and offset, by Newton's method; the ridge keeps both finite where the two kinds do not overlap at all. */
    private double[] logistic() {
        double slope = 0;
        double offset = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = {RIDGE * slope, RIDGE * offset};
            double[] curvature = {RIDGE, 0, RIDGE};
            for (Scores scores : conditions) {
                double genuine = 0.5 / scores.count(true) / conditions.size();
                double impostor = 0.5 / scores.count(false) / conditions.size();
                for (Scores.Score score : scores.all()) {
                    boolean same = score.pair().same();
                    double weight = same ? genuine : impostor;
                    double x = score.similarity();
                    double guess = 1 / (1 + Math.exp(-(slope * x + offset)));
                    double error = weight * (guess - (same ? 1 : 0));
                    double steepness = weight * guess * (1 - guess);
                    gradient[0] += error * x;
                    gradient[1] += error;
                    curvature[0] += steepness * x * x;
                    curvature[1] += steepness * x;
                    curvature[2] += steepness;
                }
            }
            double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
            slope -= (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
            offset -= (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
        }
        return new double[] {Math.round(slope * 100) / 100.0, Math.round(offset * 100) / 100.0};
    }
}
