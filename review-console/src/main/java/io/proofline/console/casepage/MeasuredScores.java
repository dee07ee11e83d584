package io.proofline.console.casepage;

import io.proofline.contract.check.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the scores of a check fall, as an evaluation measured them: what {@code ./proofline evaluate KIND
 * --distributions FILE} writes. They hold for the networks that made them and for no others.
 *
 * @param command that measures them again
 * @param networks digests by file name, SHA-256 in hex
 */
record MeasuredScores(String command, Map<String, String> networks, List<Distribution> distributions) {

    /** Pairs of one person and of two. */
    static final Optional<MeasuredScores> FACES = shipped("face-scores.json");
    /** Living faces and presentation attacks. */
    static final Optional<MeasuredScores> LIVENESS = shipped("liveness-scores.json");

    static final String GENUINE = "genuine";

    MeasuredScores {
        networks = Map.copyOf(networks);
        distributions = List.copyOf(distributions);
    }

    /**
     * The scores of one kind.
     *
     * @param kind {@code genuine}, {@code impostor} or {@code attack}
     * @param from where the first bin begins
     * @param width of each bin
     * @param shares of the scores in each bin, 0..1
     */
    record Distribution(String measure, String kind, double from, double width, int count, List<Double> shares) {

        /** The share of scores below a value, 0..1; within a bin they are taken to be spread evenly. */
        double below(double value) {
            double below = 0;
            for (int i = 0; i < shares.size(); i++) {
                double covered = Math.max(0, Math.min(1, (value - from - i * width) / width));
                below += covered * shares.get(i);
            }
            return Math.max(0, Math.min(1, below));
        }
    }

    /** Itself if a check was made with the very networks that these scores were measured with. */
    Optional<MeasuredScores> of(Engine engine) {
        boolean same = networks.entrySet().stream().allMatch(network -> network.getValue()
                .equalsIgnoreCase(engine.models().getOrDefault(network.getKey(), "")));
        return same && !networks.isEmpty() ? Optional.of(this) : Optional.empty();
    }

    private static Optional<MeasuredScores> shipped(String file) {
        try (InputStream json = MeasuredScores.class.getResourceAsStream(file)) {
            return json == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readValue(json, MeasuredScores.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read.", unreadable);
        }
    }
}
