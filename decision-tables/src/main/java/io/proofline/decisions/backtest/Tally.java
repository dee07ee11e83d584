package io.proofline.decisions.backtest;

import io.proofline.contract.simulation.RecordedCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts of one thread, or of all together. Takes the same room for a thousand cases and a million: groups, causes and
 * listed flips have an upper limit.
 */
public final class Tally {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_CAUSES = 50;
    private static final String OTHERS = "others";

    private final int flipsKept;
    private final Map<String, Map<String, Long>> overall = new HashMap<>();
    private final Map<String, Map<String, Map<String, Long>>> byPack = new HashMap<>();
    private final Map<String, Map<String, Map<String, Long>>> byCountry = new HashMap<>();
    private final Map<String, Long> queues = new HashMap<>();
    private final Map<String, Long> failures = new HashMap<>();
    private final List<Flip> flips = new ArrayList<>();

    /** @param flipsKept how many cases with another band are listed; all are counted */
    public Tally(int flipsKept) {
        this.flipsKept = flipsKept;
    }

    /**
     * Counts a case.
     *
     * @param number of the case in the order of the recording, from 0
     * @param country as claimed, e.g. {@code PAK}; empty if unknown
     */
    public void decided(long number, RecordedCase recorded, String country, DraftDecision draft) {
        count(overall, recorded.band(), draft.band());
        count(
                byPack.computeIfAbsent(key(byPack, recorded.pack(), MOST_GROUPS), key -> new HashMap<>()),
                recorded.band(),
                draft.band());
        count(
                byCountry.computeIfAbsent(key(byCountry, country, MOST_GROUPS), key -> new HashMap<>()),
                recorded.band(),
                draft.band());
        draft.queue().ifPresent(queue -> queues.merge(key(queues, queue, MOST_GROUPS), 1L, Long::sum));
        draft.failure().ifPresent(cause -> failures.merge(key(failures, cause, MOST_CAUSES), 1L, Long::sum));
        if (!recorded.band().equals(draft.band()) && flips.size() < flipsKept) {
            flips.add(new Flip(
                    number,
                    recorded.id(),
                    recorded.band(),
                    recorded.score(),
                    draft.band(),
                    draft.score().orElse(null)));
        }
    }

    void add(Tally other) {
        addTo(overall, other.overall);
        other.byPack.forEach((pack, counts) -> addTo(byPack.computeIfAbsent(pack, key -> new HashMap<>()), counts));
        other.byCountry.forEach(
                (country, counts) -> addTo(byCountry.computeIfAbsent(country, key -> new HashMap<>()), counts));
        other.queues.forEach((queue, cases) -> queues.merge(queue, cases, Long::sum));
        other.failures.forEach((cause, cases) -> failures.merge(cause, cases, Long::sum));
        flips.addAll(other.flips);
    }

    /** @param review how long a person takes for a case */
    public BackTestResult result(Duration review, BackTestResult.Ending ending) {
        Effect effect = new Effect(overall);
        return new BackTestResult(
                effect,
                effects(byPack),
                effects(byCountry),
                queues,
                flips.stream()
                        .sorted(Comparator.comparingLong(Flip::number))
                        .limit(flipsKept)
                        .toList(),
                failures,
                review.multipliedBy(effect.before(Effect.REVIEW)),
                review.multipliedBy(effect.after(Effect.REVIEW)),
                ending);
    }

    private static void count(Map<String, Map<String, Long>> confusion, String before, String after) {
        confusion.computeIfAbsent(before, key -> new HashMap<>()).merge(after, 1L, Long::sum);
    }

    private static void addTo(Map<String, Map<String, Long>> sum, Map<String, Map<String, Long>> more) {
        more.forEach((before, row) -> row.forEach((after, cases) ->
                sum.computeIfAbsent(before, key -> new HashMap<>()).merge(after, cases, Long::sum)));
    }

    private static <T> String key(Map<String, T> counts, String key, int most) {
        return counts.containsKey(key) || counts.size() < most ? key : OTHERS;
    }

    private static Map<String, Effect> effects(Map<String, Map<String, Map<String, Long>>> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> new Effect(group.getValue())));
    }
}
