package io.proofline.casecore.search;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which trigrams of a tenant's names are rare. A case that has at least {@code k} of {@code n} sought ones has one of
 * any {@code n - k + 1} of them, so only cases with one of the rarest have to be looked at (prefix filtering: Chaudhuri,
 * Ganti and Kaushik, ICDE 2006). What is rare is learnt from the newest cases; being wrong about it costs time, never a
 * case.
 */
@Component
class GramFrequencies {

    private static final int SAMPLE = 4_000;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<TenantId, Sample> samples = new ConcurrentHashMap<>();

    GramFrequencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The grams one of which every case has that has at least so many of all. */
    List<Long> rarest(Collection<Long> grams, int least) {
        Map<Long, Integer> counts = sample().counts();
        return grams.stream()
                .sorted(Comparator.<Long>comparingInt(gram -> counts.getOrDefault(gram, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(grams.size() - least + 1L)
                .toList();
    }

    private Sample sample() {
        TenantId tenant = TenantScope.require();
        Sample known = samples.get(tenant);
        if (known == null || known.at().plus(FRESH).isBefore(clock.instant())) {
            known = new Sample(count(), clock.instant());
            samples.put(tenant, known);
        }
        return known;
    }

    private Map<Long, Integer> count() {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc
                .sql("select grams from proofline.case_search order by opened_at desc limit " + SAMPLE)
                .query((row, number) -> (Long[]) row.getArray("grams").getArray())
                .stream()
                .forEach(grams -> {
                    for (long gram : grams) {
                        counts.merge(gram, 1, Integer::sum);
                    }
                });
        return counts;
    }

    private record Sample(Map<Long, Integer> counts, Instant at) {}
}
