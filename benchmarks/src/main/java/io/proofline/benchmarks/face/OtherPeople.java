package io.proofline.benchmarks.face;

import io.proofline.benchmarks.verification.Confidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Thresholds chosen on some people and tried on others. People are dealt into five groups; each pair is judged by a
 * threshold chosen on pairs in which nobody of its own one or two groups appears. So every pair counts once, and never
 * for its own threshold.
 */
final class OtherPeople {

    private static final int GROUPS = 5;

    private final Scores scores;
    private final Map<String, Integer> groups = new HashMap<>();

    OtherPeople(Scores scores) {
        this.scores = scores;
        scores.people().forEach(person -> groups.put(person, groups.size() % GROUPS));
    }

    /** How a threshold is chosen on some people's pairs for a false match rate. */
    enum Choice {
        /** The lowest that keeps the rate on these very pairs. */
        OBSERVED("as observed") {
            @Override
            OptionalDouble threshold(Scores pairs, double rate) {
                return OptionalDouble.of(pairs.figures().thresholdFor(rate));
            }
        },
        /** Where the rate is kept with 95 % confidence by people of the same kind, by {@link ImpostorTail}. */
        BOUNDED("tail, 95 % bound by person") {
            @Override
            OptionalDouble threshold(Scores pairs, double rate) {
                return ImpostorTail.of(pairs).stream()
                        .mapToDouble(tail -> tail.boundedThreshold(rate))
                        .findAny();
            }
        };

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        /** Empty if the pairs are too few. */
        abstract OptionalDouble threshold(Scores pairs, double rate);
    }

    /** The row of a table for one rate; says so where too few pairs are left to choose on. */
    List<String> row(double rate, Choice choice) {
        long matched = 0;
        long impostors = 0;
        long accepted = 0;
        long genuine = 0;
        List<Double> thresholds = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            for (int j = i; j < GROUPS; j++) {
                int one = i;
                int other = j;
                Scores judged = scores.where(pair -> isOf(pair, one, other));
                Scores others = scores.where(pair -> isOfNeither(pair, one, other));
                if (judged.all().isEmpty() || !others.hasBothKinds()) {
                    continue;
                }
                OptionalDouble chosen = choice.threshold(others, rate);
                if (chosen.isEmpty()) {
                    continue;
                }
                double threshold = chosen.getAsDouble();
                thresholds.add(threshold);
                matched += judged.accepted(false, threshold);
                impostors += judged.count(false);
                accepted += judged.accepted(true, threshold);
                genuine += judged.count(true);
            }
        }
        if (impostors == 0 || genuine == 0) {
            return List.of(rate(rate), choice.words, "too few people", "", "");
        }
        thresholds.sort(null);
        return List.of(
                rate(rate),
                choice.words,
                String.format(Locale.ROOT, "%.3f..%.3f", thresholds.get(0), thresholds.get(thresholds.size() - 1)),
                String.format(
                        Locale.ROOT,
                        "%.5f (%d of %d; %s)",
                        (double) matched / impostors,
                        matched,
                        impostors,
                        Confidence.of(matched, impostors)),
                String.format(
                        Locale.ROOT,
                        "%.4f (%d of %d; %s)",
                        (double) accepted / genuine,
                        accepted,
                        genuine,
                        Confidence.of(accepted, genuine)));
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.0e", rate);
    }

    private int group(String person) {
        return groups.get(person);
    }

    private boolean isOf(FacePair pair, int one, int other) {
        int first = group(pair.onePerson());
        int second = group(pair.otherPerson());
        return Math.min(first, second) == one && Math.max(first, second) == other;
    }

    private boolean isOfNeither(FacePair pair, int one, int other) {
        int first = group(pair.onePerson());
        int second = group(pair.otherPerson());
        return first != one && first != other && second != one && second != other;
    }
}
