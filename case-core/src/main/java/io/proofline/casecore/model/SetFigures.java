package io.proofline.casecore.model;

import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How cases came out on one set: what a trial is judged by. */
@Service
public class SetFigures {

    private final JdbcClient jdbc;
    private final TenantTransaction transaction;

    SetFigures(JdbcClient jdbc, TenantTransaction transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Figures of the cases that were opened on a set.
     *
     * @param opened all of them
     * @param accepted scored into this band, and so {@code review} and {@code rejected}
     * @param hardStops with a rule of {@code hard-stops} that fired
     * @param meanScore 0..100 over scored cases; empty if there is none
     * @param medianTime from opening to decision, in whole seconds; empty if none is decided
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

    /** What adds up over tenants. */
    private record Sums(
            long opened,
            long accepted,
            long review,
            long rejected,
            long hardStops,
            long scores,
            BigDecimal score,
            SortedMap<Long, Long> decidedBySeconds) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, new TreeMap<>());

        Sums and(Sums other) {
            SortedMap<Long, Long> both = new TreeMap<>(decidedBySeconds);
            other.decidedBySeconds.forEach((seconds, cases) -> both.merge(seconds, cases, Long::sum));
            return new Sums(
                    opened + other.opened,
                    accepted + other.accepted,
                    review + other.review,
                    rejected + other.rejected,
                    hardStops + other.hardStops,
                    scores + other.scores,
                    score.add(other.score),
                    both);
        }

        Figures figures() {
            Optional<BigDecimal> mean = scores == 0
                    ? Optional.empty()
                    : Optional.of(score.divide(BigDecimal.valueOf(scores), 1, RoundingMode.HALF_UP));
            return new Figures(opened, accepted, review, rejected, hardStops, mean, median());
        }

        private Optional<Duration> median() {
            long decided = decidedBySeconds.values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return decided == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds((secondsAt((decided - 1) / 2) + secondsAt(decided / 2)) / 2));
        }

        /** @param rank from 0, the quickest */
        private long secondsAt(long rank) {
            long before = 0;
            for (Map.Entry<Long, Long> each : decidedBySeconds.entrySet()) {
                before += each.getValue();
                if (before > rank) {
                    return each.getKey();
                }
            }
            throw new IllegalArgumentException("There is no case " + rank + ".");
        }
    }

    /**
     * Over the cases of some tenants together, each read in its own name.
     *
     * @param tenants whose cases the reader may see figures of
     * @param since the release from which both sets of a trial got cases, as its sequence; cases of before it, and of
     *     after it was followed by another, do not count
     */
    public Figures of(Collection<TenantId> tenants, UUID setId, long since) {
        return tenants.stream()
                .map(tenant -> transaction.call(tenant, () -> sums(setId, since)))
                .reduce(Sums.NONE, Sums::and)
                .figures();
    }

    private Sums sums(UUID setId, long since) {
        SortedMap<Long, Long> decided = decidedBySeconds(setId, since);
        return jdbc.sql("""
                        select count(*) as opened,
                               count(*) filter (where c.band = 'accepted') as accepted,
                               count(*) filter (where c.band = 'review') as review,
                               count(*) filter (where c.band = 'rejected') as rejected,
                               count(*) filter (where exists (
                                   select 1 from proofline.decision_evaluation e
                                    where e.case_id = c.id and e.decision = 'hard-stops'
                                      and jsonb_array_length(e.fired) > 0)) as hard_stops,
                               count(c.score) as scores,
                               coalesce(sum(c.score), 0) as score
                          from proofline.kyc_case c
                         where c.model_set_id = :set
                           and c.opened_at >= (select live_from from proofline.model_release where sequence = :since)
                           and c.opened_at < coalesce(
                                   (select min(n.live_from) from proofline.model_release r
                                      join proofline.model_release n
                                        on n.tenant_id = r.tenant_id and n.sequence > r.sequence
                                     where r.sequence = :since), 'infinity')
                        """)
                .param("set", setId)
                .param("since", since)
                .query((row, number) -> new Sums(
                        row.getLong("opened"),
                        row.getLong("accepted"),
                        row.getLong("review"),
                        row.getLong("rejected"),
                        row.getLong("hard_stops"),
                        row.getLong("scores"),
                        row.getBigDecimal("score"),
                        decided))
                .single();
    }

    /** How many cases took so long: medians of tenants do not add up, these do. */
    private SortedMap<Long, Long> decidedBySeconds(UUID setId, long since) {
        SortedMap<Long, Long> decided = new TreeMap<>();
        jdbc.sql("""
                        select floor(extract(epoch from c.decided_at - c.opened_at))::bigint as seconds, count(*) as cases
                          from proofline.kyc_case c
                         where c.model_set_id = :set and c.decided_at is not null
                           and c.opened_at >= (select live_from from proofline.model_release where sequence = :since)
                           and c.opened_at < coalesce(
                                   (select min(n.live_from) from proofline.model_release r
                                      join proofline.model_release n
                                        on n.tenant_id = r.tenant_id and n.sequence > r.sequence
                                     where r.sequence = :since), 'infinity')
                         group by 1
                        """).param("set", setId).param("since", since).query((RowCallbackHandler)
                row -> decided.put(row.getLong("seconds"), row.getLong("cases")));
        return decided;
    }
}
