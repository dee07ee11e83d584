package io.proofline.engine.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailureThrottleTest {

    private final SetClock clock = new SetClock();
    private final FailureThrottle throttle = new FailureThrottle(clock);

    @Test
    void too_many_failures_block_their_sender_and_nobody_else() {
        fail(FailureThrottle.MOST - 1);
        assertThat(throttle.blocks("key sender")).isFalse();
        fail(1);
        assertThat(throttle.blocks("key sender")).isTrue();
        assertThat(throttle.blocks("key another-sender")).isFalse();
    }

    @Test
    void the_block_ends_with_its_window() {
        fail(FailureThrottle.MOST);
        clock.now = clock.now.plus(FailureThrottle.WINDOW);
        assertThat(throttle.blocks("key sender")).isFalse();
        fail(1);
        assertThat(throttle.blocks("key sender")).isFalse();
    }

    @Test
    void failures_far_apart_do_not_add_up() {
        for (int i = 0; i < 3 * FailureThrottle.MOST; i++) {
            fail(1);
            clock.now = clock.now.plus(Duration.ofSeconds(10));
            assertThat(throttle.blocks("key sender")).isFalse();
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("key sender");
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
