package io.proofline.engine.process.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void the_pauses_of_the_platform_treble_from_attempt_to_attempt_and_end_at_half_an_hour() {
        Retries retries = new RetryPolicy(null, null).retries();

        assertThat(retries.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(retries.pauseAfter(2)).isEqualTo(Duration.ofSeconds(15));
        assertThat(retries.pauseAfter(4)).isEqualTo(Duration.ofSeconds(135));
        assertThat(retries.pauseAfter(40)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void the_last_attempt_is_the_one_that_the_operator_set() {
        Retries retries = new RetryPolicy(3, Duration.ofSeconds(1)).retries();

        assertThat(retries.left(2)).isEqualTo(1);
        assertThat(retries.left(3)).isZero();
        assertThat(retries.left(4)).isZero();
    }

    @Test
    void the_cycle_of_a_model_is_so_many_tries_at_one_distance() {
        Retries retries = Retries.of(" R12/P1DT2H ");

        assertThat(retries.attempts()).isEqualTo(12);
        assertThat(retries.pauseAfter(1)).isEqualTo(Duration.ofHours(26));
        assertThat(retries.pauseAfter(11)).isEqualTo(Duration.ofHours(26));
    }
}
