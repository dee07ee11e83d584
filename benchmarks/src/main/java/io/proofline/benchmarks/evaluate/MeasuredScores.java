package io.proofline.benchmarks.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where scores fall, and what made them: they hold for these networks alone.
 *
 * @param networks digests by file name, SHA-256 in hex
 */
public record MeasuredScores(Map<String, String> networks, List<ScoreDistribution> distributions) {

    public static final MeasuredScores NONE = new MeasuredScores(Map.of(), List.of());

    public MeasuredScores {
        networks = new TreeMap<>(networks);
        distributions = List.copyOf(distributions);
    }
}
