package io.proofline.benchmarks.spoof;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.liveness.SpoofModel.Logit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final LogisticRegression REGRESSION = new LogisticRegression(0.003, 2000, 0.05);

    @Test
    void what_tells_the_classes_apart_gets_the_weight() {
        Logit fitted = fit(List.of(new Evidence("trace", 0, -1, 0), new Evidence("chance", 0, 1, 0)));

        assertThat(fitted.terms().get(0).weight()).isLessThan(-1);
        assertThat(fitted.terms().get(1).weight()).isBetween(0.0, 0.5);
        assertThat(fitted.probability(Map.of("trace", -1.0, "chance", 0.0))).isGreaterThan(0.6);
        assertThat(fitted.probability(Map.of("trace", 4.0, "chance", 0.0))).isLessThan(0.1);
    }

    @Test
    void a_weight_of_the_wrong_sign_is_not_learnt() {
        assertThat(fit(List.of(new Evidence("trace", 0, 1, 0))).terms().get(0).weight())
                .isZero();
    }

    @Test
    void a_least_weight_is_kept_whatever_the_samples_say() {
        Logit fitted = fit(List.of(new Evidence("trace", 0, 1, 0.5)));

        assertThat(fitted.terms().get(0).weight())
                .isBetween(
                        0.49 * fitted.terms().get(0).deviation(),
                        0.51 * fitted.terms().get(0).deviation());
    }

    private static Logit fit(List<Evidence> evidence) {
        Random random = new Random(4);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean genuine = i % 2 == 0;
            double trace = random.nextGaussian() + (genuine ? 0 : 3);
            samples.add(new Sample(
                    "person " + i,
                    genuine ? "none" : "screen",
                    Map.of("trace", trace, "chance", random.nextGaussian())));
        }
        return REGRESSION.fit(samples, evidence, Sample::isGenuine);
    }
}
