package io.proofline.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final Hand clock = new Hand();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void four_failures_cost_nothing() {
        fail(4);

        assertThat(attempts.waitFor("rita")).isEmpty();
    }

    @Test
    void the_wait_begins_at_the_fifth_failure_and_doubles_up_to_a_quarter_of_an_hour() {
        fail(5);
        assertThat(attempts.waitFor("rita")).contains(Duration.ofSeconds(30));
        fail(1);
        assertThat(attempts.waitFor("rita")).contains(Duration.ofMinutes(1));
        fail(30);
        assertThat(attempts.waitFor("rita")).contains(Duration.ofMinutes(15));
    }

    @Test
    void the_wait_is_over_when_its_time_has_passed() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));

        assertThat(attempts.waitFor("rita")).isEmpty();
    }

    @Test
    void a_name_is_the_same_name_however_it_is_written() {
        fail(5);

        assertThat(attempts.waitFor(" RITA ")).isPresent();
        assertThat(attempts.waitFor("sven")).isEmpty();
    }

    @Test
    void success_and_an_hour_of_rest_both_wipe_the_slate() {
        fail(5);
        attempts.succeeded("rita");
        assertThat(attempts.waitFor("rita")).isEmpty();

        fail(5);
        clock.pass(Duration.ofMinutes(61));
        fail(1);
        assertThat(attempts.waitFor("rita")).isEmpty();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            attempts.failed("rita");
        }
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-21T09:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
