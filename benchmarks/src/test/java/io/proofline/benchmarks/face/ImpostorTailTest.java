package io.proofline.benchmarks.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImpostorTailTest {

    @Test
    void the_bounded_threshold_lies_above_the_true_one_and_not_far_above() {
        double threshold = tail(30).boundedThreshold(1e-3);

        assertThat(threshold).isBetween(0.309, 0.40);
    }

    @Test
    void fewer_people_need_a_higher_threshold() {
        assertThat(tail(8).boundedThreshold(1e-3)).isGreaterThan(tail(30).boundedThreshold(1e-3));
    }

    @Test
    void the_bounded_rate_falls_and_is_the_asked_one_at_its_threshold() {
        ImpostorTail tail = tail(30);

        assertThat(tail.boundedRate(tail.boundedThreshold(1e-3))).isBetween(0.0009, 0.0011);
        assertThat(tail.boundedRate(0.3)).isLessThan(tail.boundedRate(0.2));
        assertThat(tail.boundedRate(-0.5)).isEqualTo(tail.boundedRate(-0.6));
    }

    @Test
    void too_few_pairs_or_pairs_that_are_all_alike_have_no_tail() {
        assertThat(ImpostorTail.of(new Scores(List.of()))).isEmpty();
        assertThat(ImpostorTail.of(new Scores(List.of(score(0, 1, 0.2), score(1, 2, 0.2)))))
                .isEmpty();
        assertThat(ImpostorTail.of(strangers(2))).isEmpty();
    }

    private static ImpostorTail tail(int people) {
        return ImpostorTail.of(strangers(people)).orElseThrow();
    }

    /** Similarities of deviation 0.1 around 0, of which one in a thousand reaches 0.309. */
    private static Scores strangers(int people) {
        Random random = new Random(3);
        List<Scores.Score> scores = new ArrayList<>();
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                for (int pair = 0; pair < 10; pair++) {
                    scores.add(score(one, other, 0.1 * random.nextGaussian()));
                }
            }
        }
        return new Scores(scores);
    }

    private static Scores.Score score(int one, int other, double similarity) {
        FacePair pair = new FacePair(
                Path.of(one + ".png"), Path.of(other + ".png"), false, "person" + one, "person" + other, List.of());
        return new Scores.Score(pair, similarity);
    }
}
