package io.proofline.vision.face;

import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Similarities of one embedding network as measured on pairs of one person and of two: what {@code
 * io.proofline.benchmarks.face.CalibrateFaces} writes. It holds for that network alone, which is why it carries its
 * digest.
 *
 * @param model SHA-256 of the network, hex
 * @param people whose pictures were compared
 * @param impostorPairs pairs of two people in each condition
 * @param genuinePairs pairs of one person in each condition
 * @param curve similarities, ascending, each with its false match rate, falling: the highest of all conditions
 * @param slope of the logistic curve of the probability of one person
 * @param offset likewise: {@code 1 / (1 + exp(-(slope · similarity + offset)))}
 */
public record FaceCalibration(
        String model, int people, int impostorPairs, int genuinePairs, List<Knot> curve, double slope, double offset) {

    /** A place on the curve. */
    public record Knot(double similarity, double fmr) {}

    private static final String RESOURCE = "face-calibration.json";
    /** "Rule of three": of n pairs without an error, the rate may still be 3/n (ISO/IEC 19795-1, 95 % confidence). */
    private static final double RULE_OF_THREE = 3;

    private static final FaceCalibration SHIPPED = read();

    public FaceCalibration {
        curve = List.copyOf(curve);
        if (curve.size() < 2 || impostorPairs < 1) {
            throw new IllegalArgumentException("A calibration needs pairs and a curve of at least two places.");
        }
        for (int i = 1; i < curve.size(); i++) {
            if (curve.get(i).similarity() <= curve.get(i - 1).similarity()
                    || curve.get(i).fmr() > curve.get(i - 1).fmr()) {
                throw new IllegalArgumentException("A calibration's similarities ascend while their rates fall.");
            }
        }
    }

    /** The shipped calibration, unless the catalogue's embedding network is another one. */
    static Optional<FaceCalibration> of(ModelCatalogue catalogue) {
        String used = catalogue.engine(FaceEmbedder.MODEL).models().get(FaceEmbedder.MODEL);
        return Optional.of(SHIPPED).filter(calibration -> calibration.model().equalsIgnoreCase(used));
    }

    /** The lowest false match rate that so many pairs can show. */
    public double leastFmr() {
        return Math.min(1, RULE_OF_THREE / impostorPairs);
    }

    public FaceOdds at(double similarity) {
        double same = 1 / (1 + Math.exp(-(slope * similarity + offset)));
        return new FaceOdds(Math.max(leastFmr(), fmr(similarity)), same);
    }

    /** The lowest similarity, to a hundredth, whose false match rate is at most the given one; empty if none is. */
    public Optional<Double> similarityAt(double fmr) {
        for (int hundredths = -100; hundredths <= 100; hundredths++) {
            if (at(hundredths / 100.0).estimatedFmr() <= fmr) {
                return Optional.of(hundredths / 100.0);
            }
        }
        return Optional.empty();
    }

    private double fmr(double similarity) {
        if (similarity <= curve.get(0).similarity()) {
            return curve.get(0).fmr();
        }
        for (int i = 1; i < curve.size(); i++) {
            Knot upper = curve.get(i);
            if (similarity <= upper.similarity()) {
                return between(curve.get(i - 1), upper, similarity);
            }
        }
        return curve.get(curve.size() - 1).fmr();
    }

    /** Straight on a logarithmic scale, as the tail of a bell curve nearly is. */
    private double between(Knot lower, Knot upper, double similarity) {
        double share = (similarity - lower.similarity()) / (upper.similarity() - lower.similarity());
        double from = Math.log(Math.max(leastFmr(), lower.fmr()));
        double to = Math.log(Math.max(leastFmr(), upper.fmr()));
        return Math.exp(from + share * (to - from));
    }

    private static FaceCalibration read() {
        try (InputStream json = FaceCalibration.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.shared().readValue(json, FaceCalibration.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The calibration of faces cannot be read.", unreadable);
        }
    }
}
