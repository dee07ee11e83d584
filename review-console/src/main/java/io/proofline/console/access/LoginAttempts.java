package io.proofline.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: from the fifth failure on a name has to wait, twice as long each time, up to a quarter of an
 * hour. Names that do not exist wait alike, so that the wait tells nothing.
 */
@Component
public class LoginAttempts {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int NAMES_KEPT = 10_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES_KEPT;
        }
    };

    public LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long this name has to wait before the next attempt counts; empty if it need not. */
    public synchronized Optional<Duration> waitFor(String username) {
        Failures past = failures.get(key(username));
        if (past == null || past.count() < FREE_FAILURES) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), past.last().plus(past.pause()));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    public synchronized void failed(String username) {
        Instant now = clock.instant();
        failures.merge(
                key(username),
                new Failures(1, now),
                (past, first) ->
                        past.last().plus(FORGOTTEN_AFTER).isBefore(now) ? first : new Failures(past.count() + 1, now));
    }

    public synchronized void succeeded(String username) {
        failures.remove(key(username));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant last) {

        Duration pause() {
            int doublings = Math.min(count - FREE_FAILURES, 10);
            Duration pause = FIRST_WAIT.multipliedBy(1L << doublings);
            return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
        }
    }
}
