package io.proofline.casecore.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of a period. What did not happen has no row and counts as zero. */
public record FigureTable(FigurePeriod period, List<DayCount> counts) {

    public FigureTable {
        counts = List.copyOf(counts);
    }

    public long total(Figure figure) {
        return sum(of(figure));
    }

    public long total(Figure figure, String label) {
        return total(figure, label::equals);
    }

    public long total(Figure figure, Predicate<String> label) {
        return sum(of(figure).filter(count -> label.test(count.label())));
    }

    /** Totals by label, in the order of the labels. */
    public SortedMap<String, Long> byLabel(Figure figure) {
        return of(figure)
                .collect(
                        Collectors.groupingBy(DayCount::label, TreeMap::new, Collectors.summingLong(DayCount::amount)));
    }

    /** Totals by day, with every day of the period in it. */
    public Map<LocalDate, Long> byDay(Figure figure, Predicate<String> label) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        period.days().forEach(day -> days.put(day, 0L));
        of(figure)
                .filter(count -> label.test(count.label()))
                .forEach(count -> days.merge(count.day(), count.amount(), Long::sum));
        return days;
    }

    private Stream<DayCount> of(Figure figure) {
        return counts.stream().filter(count -> count.figure() == figure);
    }

    private static long sum(Stream<DayCount> counts) {
        return counts.mapToLong(DayCount::amount).sum();
    }
}
