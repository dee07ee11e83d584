package io.proofline.engine.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.proofline.casecore.search.IndexState;
import io.proofline.casecore.search.IndexStates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SearchHealthIndicatorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");
    private static final IndexState WELL = new IndexState("search-postgresql", true, true, 0, 0, null);

    private final IndexStates states = mock(IndexStates.class);
    private final SearchHealthIndicator health = new SearchHealthIndicator(states, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void indexes_that_answer_and_keep_up_are_well() {
        assertThat(told(WELL, elastic(true, true, 3, 0, NOW.minusSeconds(2))).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void an_index_that_is_away_is_told_and_takes_no_node_out_of_service() {
        Health told = told(WELL, elastic(false, false, 12, 0, NOW.minusSeconds(20)));
        assertThat(told.getStatus()).isEqualTo(SearchHealthIndicator.DEGRADED);
        assertThat(told.getDetails().get("search-elasticsearch"))
                .isEqualTo(Map.of(
                        "reachable",
                        false,
                        "filled",
                        false,
                        "waiting",
                        12L,
                        "parked",
                        0L,
                        "oldest_waiting",
                        "2026-11-21T15:59:40Z"));
    }

    @Test
    void an_index_that_is_being_filled_has_given_entries_up_or_stands_still_is_told() {
        assertThat(told(elastic(true, false, 0, 0, null)).getStatus()).isEqualTo(SearchHealthIndicator.DEGRADED);
        assertThat(told(elastic(true, true, 0, 1, null)).getStatus()).isEqualTo(SearchHealthIndicator.DEGRADED);
        assertThat(told(elastic(true, true, 1, 0, NOW.minus(SearchHealthIndicator.LONG_BEHIND)))
                        .getStatus())
                .isEqualTo(SearchHealthIndicator.DEGRADED);
    }

    @Test
    void without_the_database_nothing_can_be_told() {
        when(states.read()).thenThrow(new IllegalStateException("no connection"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Health told(IndexState... all) {
        when(states.read()).thenReturn(List.of(all));
        return health.health();
    }

    private static IndexState elastic(boolean reachable, boolean filled, long waiting, long parked, Instant oldest) {
        return new IndexState("search-elasticsearch", reachable, filled, waiting, parked, oldest);
    }
}
