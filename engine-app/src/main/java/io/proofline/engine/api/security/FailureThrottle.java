package io.proofline.engine.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins by key and sender. The sender is part of it, so that nobody can lock another's key out by
 * failing with it from elsewhere.
 */
final class FailureThrottle {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    FailureThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean blocks(String who) {
        Failures known = failures.get(who);
        return known != null && known.count() >= MOST && clock.instant().isBefore(known.until());
    }

    synchronized void failed(String who) {
        Instant now = clock.instant();
        Failures known = failures.get(who);
        failures.put(
                who,
                known == null || !now.isBefore(known.until())
                        ? new Failures(1, now.plus(WINDOW))
                        : new Failures(known.count() + 1, known.until()));
    }

    private record Failures(int count, Instant until) {}
}
