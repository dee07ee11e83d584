package io.proofline.decisions.backtest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a draft changes the bands of some cases.
 *
 * @param confusion numbers of cases by the band before and the band after
 */
public record Effect(Map<String, Map<String, Long>> confusion) {

    public static final String ACCEPTED = "accepted";
    public static final String REVIEW = "review";
    public static final String REJECTED = "rejected";

    /** The draft could not decide. */
    public static final String FAILED = "failed";

    public Effect {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        confusion.forEach((before, after) -> copy.put(before, Collections.unmodifiableMap(new TreeMap<>(after))));
        confusion = Collections.unmodifiableMap(copy);
    }

    public long cases() {
        return sum(null, null);
    }

    public long before(String band) {
        return sum(band, null);
    }

    public long after(String band) {
        return sum(null, band);
    }

    /** Cases whose band differs. */
    public long flipped() {
        return cases()
                - confusion.entrySet().stream()
                        .mapToLong(row -> row.getValue().getOrDefault(row.getKey(), 0L))
                        .sum();
    }

    /** Share of a band, 0..1, before; 0 without cases. */
    public double shareBefore(String band) {
        return cases() == 0 ? 0 : (double) before(band) / cases();
    }

    /** Share of a band, 0..1, with the draft; 0 without cases. */
    public double shareAfter(String band) {
        return cases() == 0 ? 0 : (double) after(band) / cases();
    }

    /** Null stands for any band. */
    private long sum(String before, String after) {
        return confusion.entrySet().stream()
                .filter(row -> before == null || row.getKey().equals(before))
                .flatMap(row -> row.getValue().entrySet().stream())
                .filter(cell -> after == null || cell.getKey().equals(after))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
