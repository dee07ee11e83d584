package io.proofline.engine.process.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void pauses_treble_from_attempt_to_attempt_and_end_at_half_an_hour() {
        RetryPolicy policy = new RetryPolicy(null, null);

        assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.pauseAfter(2)).isEqualTo(Duration.ofSeconds(15));
        assertThat(policy.pauseAfter(4)).isEqualTo(Duration.ofSeconds(135));
        assertThat(policy.pauseAfter(40)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void the_last_attempt_is_the_one_that_the_operator_set() {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(1));

        assertThat(policy.exhausted(2)).isFalse();
        assertThat(policy.exhausted(3)).isTrue();
    }
}
