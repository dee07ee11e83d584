package io.proofline.benchmarks.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void of_no_hit_the_upper_bound_is_the_rule_of_three_and_a_little() {
        Confidence bounds = Confidence.of(0, 1000);

        assertThat(bounds.low()).isZero();
        assertThat(bounds.high()).isCloseTo(1 - Math.pow(0.025, 0.001), within(1e-9));
    }

    @Test
    void of_half_the_trials_it_is_symmetrical() {
        Confidence bounds = Confidence.of(5, 10);

        assertThat(bounds.low()).isCloseTo(0.18709, within(1e-4));
        assertThat(bounds.high()).isCloseTo(0.81291, within(1e-4));
    }

    @Test
    void of_nothing_but_hits_the_upper_bound_is_one() {
        assertThat(Confidence.of(305, 305).high()).isEqualTo(1);
        assertThat(Confidence.of(305, 305).low()).isCloseTo(Math.pow(0.025, 1.0 / 305), within(1e-9));
    }

    @Test
    void more_hits_than_trials_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.of(2, 1));
    }
}
