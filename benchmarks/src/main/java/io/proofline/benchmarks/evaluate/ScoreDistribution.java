package io.proofline.benchmarks.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the scores of one kind of comparison fall. What {@code --distributions} writes; the review console draws it.
 *
 * @param measure what was scored, e.g. {@code similarity}
 * @param kind of comparison, e.g. {@code genuine} or {@code impostor}
 * @param from where the first bin begins
 * @param width of each bin
 * @param count of scores
 * @param shares of the scores in each bin, 0..1; what lies beyond either end is in the outermost bin
 */
public record ScoreDistribution(
        String measure, String kind, double from, double width, int count, List<Double> shares) {

    private static final int DIGITS = 5;

    public ScoreDistribution {
        shares = List.copyOf(shares);
    }

    /**
     * Counts scores into bins.
     *
     * @param bins how many there are between the bounds, at least one
     * @param scores at least one
     */
    public static ScoreDistribution of(
            String measure, String kind, double from, double to, int bins, List<Double> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("A distribution needs scores.");
        }
        double width = (to - from) / bins;
        int[] counted = new int[bins];
        for (double score : scores) {
            counted[(int) Math.max(0, Math.min(bins - 1, Math.floor((score - from) / width)))]++;
        }
        List<Double> shares = new ArrayList<>();
        for (int each : counted) {
            shares.add(Rounding.to(DIGITS, (double) each / scores.size()));
        }
        return new ScoreDistribution(measure, kind, from, Rounding.to(DIGITS, width), scores.size(), shares);
    }
}
