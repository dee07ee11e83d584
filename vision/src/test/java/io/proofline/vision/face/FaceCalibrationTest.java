package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.proofline.vision.face.FaceCalibration.Knot;
import io.proofline.vision.model.ModelCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceCalibrationTest {

    private static final FaceCalibration MADE = new FaceCalibration(
            "abc", 10, 3000, 200, List.of(new Knot(0, 0.5), new Knot(0.2, 0.1), new Knot(0.4, 0)), 20, -8);

    @Test
    void between_two_places_the_rate_falls_on_a_logarithmic_scale() {
        assertThat(MADE.at(0.1).estimatedFmr()).isCloseTo(Math.sqrt(0.5 * 0.1), within(1e-9));
    }

    @Test
    void no_rate_is_claimed_below_three_in_the_number_of_pairs() {
        assertThat(MADE.leastFmr()).isEqualTo(0.001);
        assertThat(MADE.at(0.9).estimatedFmr()).isEqualTo(0.001);
        assertThat(MADE.similarityAt(0.0009)).isEmpty();
    }

    @Test
    void the_probability_is_even_where_the_logistic_curve_crosses_zero() {
        assertThat(MADE.at(0.4).sameProbability()).isCloseTo(0.5, within(1e-9));
        assertThat(MADE.at(0.6).sameProbability()).isGreaterThan(0.95);
    }

    @Test
    void a_rate_that_rises_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaceCalibration(
                        "abc", 10, 3000, 200, List.of(new Knot(0, 0.1), new Knot(0.2, 0.2)), 20, -8));
    }

    @Test
    void the_shipped_one_is_of_the_shipped_network_and_reaches_one_in_a_thousand_below_the_threshold() {
        try (ModelCatalogue catalogue = ModelCatalogue.shipped()) {
            FaceCalibration shipped = FaceCalibration.of(catalogue).orElseThrow();

            assertThat(shipped.similarityAt(1e-3).orElseThrow()).isBetween(0.25, FaceMatcher.SAME);
            assertThat(shipped.at(FaceMatcher.SAME).estimatedFmr()).isLessThanOrEqualTo(1e-3);
            assertThat(shipped.at(FaceMatcher.SAME).sameProbability()).isGreaterThan(0.5);
            assertThat(shipped.at(0).sameProbability()).isLessThan(0.1);
        }
    }
}
