package io.proofline.benchmarks.face;

import io.proofline.benchmarks.verification.Confidence;
import io.proofline.benchmarks.verification.VerificationFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Pairs with their similarities, and what follows from them. */
final class Scores {

    /** A pair's similarity; −1 if one of its pictures could not be enrolled. */
    record Score(FacePair pair, double similarity) {}

    private static final int RESAMPLINGS = 200;
    private static final long SEED = 19795;

    private final List<Score> scores;

    Scores(List<Score> scores) {
        this.scores = List.copyOf(scores);
    }

    List<Score> all() {
        return scores;
    }

    Scores where(Predicate<FacePair> included) {
        return new Scores(
                scores.stream().filter(score -> included.test(score.pair())).toList());
    }

    Scores and(Scores others) {
        return new Scores(Stream.concat(scores.stream(), others.scores.stream()).toList());
    }

    boolean hasBothKinds() {
        return count(true) > 0 && count(false) > 0;
    }

    long count(boolean same) {
        return scores.stream().filter(score -> score.pair().same() == same).count();
    }

    long accepted(boolean same, double threshold) {
        return scores.stream()
                .filter(score -> score.pair().same() == same && score.similarity() >= threshold)
                .count();
    }

    Confidence falseMatches(double threshold) {
        return Confidence.of(accepted(false, threshold), count(false));
    }

    Confidence trueAccepts(double threshold) {
        return Confidence.of(accepted(true, threshold), count(true));
    }

    VerificationFigures figures() {
        return figures(pair -> 1);
    }

    /**
     * In what interval the equal error rate lies when other people of the same kind are drawn: people, not pairs, are
     * drawn with replacement (the bootstrap of ISO/IEC 19795-1 by subject).
     */
    Confidence equalErrorRate() {
        Map<String, Integer> people = new HashMap<>();
        people().forEach(person -> people.put(person, people.size()));
        Random random = new Random(SEED);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < RESAMPLINGS; i++) {
            int[] drawn = new int[people.size()];
            for (int j = 0; j < drawn.length; j++) {
                drawn[random.nextInt(drawn.length)]++;
            }
            ToIntFunction<FacePair> weight = pair -> pair.same()
                    ? drawn[people.get(pair.onePerson())]
                    : drawn[people.get(pair.onePerson())] * drawn[people.get(pair.otherPerson())];
            figuresIfAny(weight).ifPresent(figures -> rates.add(figures.equalErrorRate()));
        }
        rates.sort(null);
        return rates.isEmpty()
                ? new Confidence(0, 1)
                : new Confidence(rates.get((int) (0.025 * rates.size())), rates.get((int) (0.975 * rates.size())));
    }

    List<String> people() {
        return scores.stream()
                .flatMap(score -> List.of(score.pair().onePerson(), score.pair().otherPerson()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<VerificationFigures> figuresIfAny(ToIntFunction<FacePair> weight) {
        List<Double> genuine = weighted(true, weight);
        List<Double> impostor = weighted(false, weight);
        return genuine.isEmpty() || impostor.isEmpty()
                ? Optional.empty()
                : Optional.of(VerificationFigures.of(genuine, impostor));
    }

    private VerificationFigures figures(ToIntFunction<FacePair> weight) {
        return figuresIfAny(weight)
                .orElseThrow(() -> new IllegalArgumentException("Figures need pairs of one person and of two."));
    }

    private List<Double> weighted(boolean same, ToIntFunction<FacePair> weight) {
        List<Double> values = new ArrayList<>();
        for (Score score : scores) {
            if (score.pair().same() == same) {
                for (int i = weight.applyAsInt(score.pair()); i > 0; i--) {
                    values.add(score.similarity());
                }
            }
        }
        return values;
    }
}
