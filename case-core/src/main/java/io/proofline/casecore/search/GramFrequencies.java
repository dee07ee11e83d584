package io.proofline.casecore.search;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parts the trigrams of a name into groups of which every case that answers to the name has at least one as a whole: a
 * case that has {@code k} of {@code n} lacks at most {@code n - k}, and those cannot lie in all of {@code n - k + 1} groups
 * (the pigeonhole principle, as for strings in Navarro and Baeza-Yates, "A hybrid indexing method for approximate string
 * matching", 1999). Only cases with such a group have to be looked at, so a rare trigram goes into each as far as they
 * reach, with others that seldom come together with it. What is rare is learnt from the newest cases; being wrong about it costs time, never a case.
 */
@Component
class GramFrequencies {

    private static final BitSet NONE = new BitSet();
    private static final int SAMPLE = 4_000;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<TenantId, Sample> samples = new ConcurrentHashMap<>();

    GramFrequencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return n - least + 1 groups of the n grams, all of one size: where one is short, it names a gram twice */
    Groups groups(Collection<Long> grams, int least) {
        Map<Long, BitSet> holders = sample().holders();
        List<Long> rarestFirst = grams.stream()
                .sorted(Comparator.<Long>comparingInt(
                                gram -> holders(holders, gram).cardinality())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int count = rarestFirst.size() - least + 1;
        int size = (rarestFirst.size() + count - 1) / count;
        List<Group> groups = rarestFirst.stream()
                .limit(count)
                .map(gram -> new Group(gram, holders(holders, gram)))
                .toList();
        List<Long> rest = new ArrayList<>(rarestFirst.subList(count, rarestFirst.size()));
        while (!rest.isEmpty()) {
            // The group that most cases have is helped first, by the gram that fewest of those have.
            Group common = groups.stream()
                    .filter(group -> group.members.size() < size)
                    .max(Comparator.comparingInt(group -> group.holders.cardinality()))
                    .orElseThrow();
            Long other = rest.stream()
                    .min(Comparator.comparingInt(
                            gram -> common.with(holders(holders, gram)).cardinality()))
                    .orElseThrow();
            rest.remove(other);
            common.add(other, holders(holders, other));
        }
        return new Groups(groups.stream().flatMap(group -> group.filled(size)).toList(), size);
    }

    private static BitSet holders(Map<Long, BitSet> all, Long gram) {
        return all.getOrDefault(gram, NONE);
    }

    /** Grams that a case has all of, and which cases of the sample have. */
    private static final class Group {

        private final List<Long> members = new ArrayList<>();
        private BitSet holders;

        private Group(Long first, BitSet holders) {
            members.add(first);
            this.holders = holders;
        }

        private BitSet with(BitSet others) {
            BitSet both = (BitSet) holders.clone();
            both.and(others);
            return both;
        }

        private void add(Long gram, BitSet others) {
            members.add(gram);
            holders = with(others);
        }

        private Stream<Long> filled(int size) {
            return Stream.concat(
                    members.stream(), Stream.generate(() -> members.get(0)).limit(size - members.size()));
        }
    }

    /** @param members of the first group, then of the second and so on */
    record Groups(List<Long> members, int size) {}

    private Sample sample() {
        TenantId tenant = TenantScope.require();
        Sample known = samples.get(tenant);
        if (known == null || !fresh(known)) {
            // Some megabytes each: those of tenants in which nobody searches any more go.
            samples.values().removeIf(sample -> !fresh(sample));
            known = new Sample(read(), clock.instant());
            samples.put(tenant, known);
        }
        return known;
    }

    private boolean fresh(Sample sample) {
        return !sample.at().plus(FRESH).isBefore(clock.instant());
    }

    private Map<Long, BitSet> read() {
        Map<Long, BitSet> holders = new HashMap<>();
        List<Long[]> newest = jdbc.sql(
                        "select grams from proofline.case_search order by opened_at desc limit " + SAMPLE)
                .query((row, number) -> (Long[]) row.getArray("grams").getArray())
                .list();
        for (int number = 0; number < newest.size(); number++) {
            for (Long gram : newest.get(number)) {
                holders.computeIfAbsent(gram, each -> new BitSet(SAMPLE)).set(number);
            }
        }
        return holders;
    }

    /** @param holders for each gram the cases of the sample that have it */
    private record Sample(Map<Long, BitSet> holders, Instant at) {}
}
