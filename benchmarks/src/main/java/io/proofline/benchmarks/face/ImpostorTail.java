package io.proofline.benchmarks.face;

import io.proofline.benchmarks.face.Scores.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How fast similarities of strangers thin out at the top. Above a high similarity they are taken to fall exponentially,
 * as the tails of bell-shaped distributions nearly do (Pickands, "Statistical inference using extreme order statistics",
 * 1975, with shape 0), so that a rate can be told that few of the pairs reach. Few people make it uncertain, however
 * many their pairs: the fit is repeated for people drawn with replacement, and the bounds are those that 95 in 100
 * draws keep.
 */
final class ImpostorTail {

    private static final double TAIL = 0.05;
    private static final double KEPT = 0.95;
    private static final int DRAWS = 200;
    private static final long SEED = 19795;

    /**
     * Of one draw of people.
     *
     * @param from the similarity at which the tail begins
     * @param share of the pairs that reach it
     * @param excess of those over it, mean
     */
    private record Fit(double from, double share, double excess) {

        double similarity(double rate) {
            return from + excess * Math.log(share / rate);
        }

        double rate(double similarity) {
            return Math.min(1, share * Math.exp((from - similarity) / excess));
        }
    }

    private final Fit whole;
    private final List<Fit> drawn = new ArrayList<>();

    private ImpostorTail(List<Score> strangers) {
        Map<String, Integer> people = new HashMap<>();
        for (Score score : strangers) {
            people.putIfAbsent(score.pair().onePerson(), people.size());
            people.putIfAbsent(score.pair().otherPerson(), people.size());
        }
        int[] all = new int[people.size()];
        Arrays.fill(all, 1);
        this.whole = fit(strangers, people, all);
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            int[] times = new int[people.size()];
            for (int j = 0; j < times.length; j++) {
                times[random.nextInt(times.length)]++;
            }
            Fit fit = fit(strangers, people, times);
            if (fit.excess() > 0) {
                drawn.add(fit);
            }
        }
    }

    /** Of the pairs of two people among these; empty if most draws of people leave too few pairs to tell a tail by. */
    static Optional<ImpostorTail> of(Scores scores) {
        ImpostorTail tail = new ImpostorTail(scores.all().stream()
                .filter(score -> !score.pair().same())
                .sorted(Comparator.comparingDouble(Score::similarity).reversed())
                .toList());
        return Optional.of(tail).filter(found -> found.drawn.size() > DRAWS / 2);
    }

    /** The similarity from which on at most such a share of strangers (below 5 %) is accepted, with 95 % confidence. */
    double boundedThreshold(double rate) {
        return bound(drawn.stream().mapToDouble(fit -> fit.similarity(rate)).toArray());
    }

    /** The share of strangers that reach a similarity, with 95 % confidence no more; of the tail's beginning below it. */
    double boundedRate(double similarity) {
        double within = Math.max(whole.from(), similarity);
        return bound(drawn.stream().mapToDouble(fit -> fit.rate(within)).toArray());
    }

    private static double bound(double[] values) {
        Arrays.sort(values);
        return values[(int) Math.min(values.length - 1, Math.floor(KEPT * values.length))];
    }

    /** @param strangers the most alike first */
    private static Fit fit(List<Score> strangers, Map<String, Integer> people, int[] times) {
        long all = 0;
        for (Score score : strangers) {
            all += weight(score, people, times);
        }
        long within = 0;
        double sum = 0;
        double from = 0;
        for (Score score : strangers) {
            long weight = weight(score, people, times);
            if (weight > 0) {
                from = score.similarity();
                if (within + weight > TAIL * all) {
                    break;
                }
                within += weight;
                sum += weight * score.similarity();
            }
        }
        return within == 0 ? new Fit(from, 0, 0) : new Fit(from, (double) within / all, sum / within - from);
    }

    private static long weight(Score score, Map<String, Integer> people, int[] times) {
        return (long) times[people.get(score.pair().onePerson())]
                * times[people.get(score.pair().otherPerson())];
    }
}
