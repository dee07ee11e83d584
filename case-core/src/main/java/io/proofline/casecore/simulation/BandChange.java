package io.proofline.casecore.simulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a draft changes the bands of some cases.
 *
 * @param confusion numbers of cases by the band before and the band after
 */
public record BandChange(Map<String, Map<String, Long>> confusion) {

    public static final String REVIEW = "review";

    public BandChange {
        Map<String, Map<String, Long>> copy = new TreeMap<>();
        confusion.forEach((before, row) -> copy.put(before, new TreeMap<>(row)));
        confusion = copy;
    }

    public long count(String before, String after) {
        return confusion.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
    }

    @JsonIgnore
    public long cases() {
        return confusion.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    public long before(String band) {
        return confusion.getOrDefault(band, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long after(String band) {
        return confusion.values().stream()
                .mapToLong(row -> row.getOrDefault(band, 0L))
                .sum();
    }

    /** Cases whose band differs. */
    @JsonIgnore
    public long flipped() {
        return cases()
                - confusion.entrySet().stream()
                        .mapToLong(row -> row.getValue().getOrDefault(row.getKey(), 0L))
                        .sum();
    }
}
