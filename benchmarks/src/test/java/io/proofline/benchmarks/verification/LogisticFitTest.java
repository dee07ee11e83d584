package io.proofline.benchmarks.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.verification.LogisticFit.Constraint;
import io.proofline.benchmarks.verification.LogisticFit.Example;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

    private static final LogisticFit FIT = new LogisticFit(0.002, 2000, 0.1);

    /** The first input speaks for the positive, the second against, the third is chance. */
    private static final List<Example> EXAMPLES = examples(1);

    @Test
    void inputs_that_tell_the_classes_apart_get_the_weights() {
        double[] weights = FIT.fit(EXAMPLES, (input, weight) -> weight);

        assertThat(weights[1]).isGreaterThan(1);
        assertThat(weights[2]).isLessThan(-1);
        assertThat(Math.abs(weights[3])).isLessThan(weights[1] / 2);
        assertThat(LogisticFit.odds(weights, new double[] {1.5, -1.5, 0})).isGreaterThan(2);
    }

    @Test
    void a_constraint_keeps_every_weight_where_it_may_be() {
        double[] weights = FIT.fit(EXAMPLES, Constraint.NOT_NEGATIVE);

        assertThat(weights[1]).isGreaterThan(1);
        assertThat(weights[2]).isZero();
    }

    @Test
    void heavier_examples_move_the_bias() {
        double even = FIT.fit(EXAMPLES, Constraint.NOT_NEGATIVE)[0];

        assertThat(FIT.fit(examples(9), Constraint.NOT_NEGATIVE)[0]).isGreaterThan(even + 1);
    }

    private static List<Example> examples(double weightOfPositive) {
        Random random = new Random(3);
        return IntStream.range(0, 200)
                .mapToObj(i -> {
                    boolean positive = i % 2 == 0;
                    double sign = positive ? 1 : -1;
                    double[] inputs = {
                        sign + random.nextGaussian(), -sign + random.nextGaussian(), random.nextGaussian()
                    };
                    return new Example(inputs, positive, positive ? weightOfPositive : 1);
                })
                .toList();
    }
}
