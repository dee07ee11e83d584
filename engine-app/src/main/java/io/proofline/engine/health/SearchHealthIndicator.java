package io.proofline.engine.health;

import io.proofline.casecore.search.IndexState;
import io.proofline.casecore.search.IndexStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether every index of cases answers and follows what happens. Trouble is no reason to take a node out of service, as
 * PostgreSQL answers in place of another index: it is told as {@code DEGRADED}. Says nothing of addresses or credentials.
 */
@Component
class SearchHealthIndicator extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    /** An index is a second or so behind; this is a standstill. */
    static final Duration LONG_BEHIND = Duration.ofMinutes(5);

    private final IndexStates states;
    private final Clock clock;

    SearchHealthIndicator(IndexStates states, Clock clock) {
        super("The indexes of cases could not be asked.");
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Instant now = clock.instant();
        List<IndexState> all = states.read();
        builder.status(all.stream().allMatch(state -> well(state, now)) ? Status.UP : DEGRADED);
        all.forEach(state -> builder.withDetail(state.index(), details(state)));
    }

    private static boolean well(IndexState state, Instant now) {
        return state.reachable()
                && state.filled()
                && state.parked() == 0
                && (state.oldest() == null || state.oldest().isAfter(now.minus(LONG_BEHIND)));
    }

    private static Map<String, Object> details(IndexState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reachable", state.reachable());
        details.put("filled", state.filled());
        details.put("waiting", state.waiting());
        details.put("parked", state.parked());
        if (state.oldest() != null) {
            details.put("oldest_waiting", state.oldest().toString());
        }
        return details;
    }
}
