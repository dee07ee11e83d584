package io.proofline.casecore.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the current tenant's cases came out on one set: what a trial is judged by. */
@Service
@Transactional(readOnly = true)
public class SetFigures {

    private final JdbcClient jdbc;

    SetFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Figures of the cases that were opened on a set.
     *
     * @param opened all of them
     * @param accepted scored into this band, and so {@code review} and {@code rejected}
     * @param hardStops with a rule of {@code hard-stops} that fired
     * @param meanScore 0..100 over scored cases; empty if there is none
     * @param medianTime from opening to decision; empty if none is decided
     */
    public record Figures(
            long opened,
            long accepted,
            long review,
            long rejected,
            long hardStops,
            Optional<BigDecimal> meanScore,
            Optional<Duration> medianTime) {

        public long scored() {
            return accepted + review + rejected;
        }

        /** Share of scored cases that went to a person, 0..1; empty if there is none. */
        public Optional<Double> reviewRate() {
            return scored() == 0 ? Optional.empty() : Optional.of((double) review / scored());
        }
    }

    /** @param since the release from which both sets of a trial got cases, as its sequence; earlier cases do not count */
    public Figures of(UUID setId, long since) {
        return jdbc.sql("""
                        select count(*) as opened,
                               count(*) filter (where c.band = 'accepted') as accepted,
                               count(*) filter (where c.band = 'review') as review,
                               count(*) filter (where c.band = 'rejected') as rejected,
                               count(*) filter (where exists (
                                   select 1 from proofline.decision_evaluation e
                                    where e.case_id = c.id and e.decision = 'hard-stops'
                                      and jsonb_array_length(e.fired) > 0)) as hard_stops,
                               round(avg(c.score), 1) as mean_score,
                               percentile_cont(0.5) within group (
                                   order by extract(epoch from c.decided_at - c.opened_at))
                                   filter (where c.decided_at is not null) as median_seconds
                          from proofline.kyc_case c
                         where c.model_set_id = :set
                           and c.opened_at >= (select live_from from proofline.model_release where sequence = :since)
                        """)
                .param("set", setId)
                .param("since", since)
                .query((row, number) -> new Figures(
                        row.getLong("opened"),
                        row.getLong("accepted"),
                        row.getLong("review"),
                        row.getLong("rejected"),
                        row.getLong("hard_stops"),
                        Optional.ofNullable(row.getBigDecimal("mean_score")),
                        Optional.ofNullable(row.getBigDecimal("median_seconds"))
                                .map(seconds -> Duration.ofSeconds(seconds.longValue()))))
                .single();
    }
}
