package io.proofline.benchmarks.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationFiguresTest {

    private final VerificationFigures figures =
            VerificationFigures.of(List.of(0.9, 0.7, 0.4, 0.6), List.of(0.1, 0.5, 0.2, 0.0, 0.3));

    @Test
    void a_pair_at_the_threshold_is_accepted() {
        assertThat(figures.falseMatchRate(0.5)).isCloseTo(0.2, within(1e-12));
        assertThat(figures.falseNonMatchRate(0.6)).isEqualTo(0.25);
    }

    @Test
    void nobody_is_accepted_above_every_similarity() {
        assertThat(figures.falseMatchRate(1)).isZero();
        assertThat(figures.falseNonMatchRate(1)).isEqualTo(1);
    }

    @Test
    void the_threshold_for_a_rate_keeps_to_it() {
        assertThat(figures.falseMatchRate(figures.thresholdFor(0))).isZero();
        assertThat(figures.thresholdFor(0)).isCloseTo(0.5, within(1e-9));
        assertThat(figures.falseMatchRate(figures.thresholdFor(0.2))).isLessThanOrEqualTo(0.2);
        assertThat(figures.thresholdFor(0.2)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void the_equal_error_rate_lies_where_both_errors_meet() {
        assertThat(figures.equalErrorRate()).isCloseTo(0.225, within(0.03));
    }

    @Test
    void separate_similarities_have_no_equal_error() {
        assertThat(VerificationFigures.of(List.of(0.8, 0.9), List.of(0.1, 0.2)).equalErrorRate())
                .isZero();
    }

    @Test
    void equal_similarities_are_counted_together() {
        VerificationFigures ties = VerificationFigures.of(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5));

        assertThat(ties.falseNonMatchRate(0.5)).isZero();
        assertThat(ties.falseMatchRate(0.5)).isEqualTo(1);
    }

    @Test
    void figures_of_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VerificationFigures.of(List.of(), List.of(0.1)));
    }
}
