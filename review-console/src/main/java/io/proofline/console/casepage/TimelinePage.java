package io.proofline.console.casepage;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A page of what a reader asked for of a timeline.
 *
 * @param lines of the page, the oldest first
 * @param found how many entries of all pages were asked for
 * @param minor how many of these are shown on demand only; none where the reader asks for something
 * @param query of this page, as the address has it
 * @param previous the same of the page before; null if this is the first
 * @param next the same of the page after; null if this is the last
 */
public record TimelinePage(
        List<CasePage.TimelineLine> lines,
        int found,
        long minor,
        boolean narrowed,
        String text,
        int number,
        int pages,
        String query,
        String previous,
        String next,
        List<Choice> kinds,
        List<Choice> people) {

    static final int SIZE = 100;

    /** Something to choose in the filter. */
    public record Choice(String value, String label, long amount, boolean chosen) {}

    static TimelinePage of(List<CasePage.TimelineLine> all, TimelineQuery query) {
        List<CasePage.TimelineLine> found = all.stream().filter(query::lets).toList();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int number = Math.min(query.page(), pages);
        return new TimelinePage(
                found.subList((number - 1) * SIZE, Math.min(found.size(), number * SIZE)),
                found.size(),
                query.narrows()
                        ? 0
                        : found.stream().filter(CasePage.TimelineLine::minor).count(),
                query.narrows(),
                query.text(),
                number,
                pages,
                query.forPage(number),
                number == 1 ? null : query.forPage(number - 1),
                number == pages ? null : query.forPage(number + 1),
                kinds(all, query),
                people(all, query));
    }

    private static List<Choice> kinds(List<CasePage.TimelineLine> all, TimelineQuery query) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(
                        kind.word(),
                        kind.word(),
                        all.stream().filter(line -> line.kind() == kind).count(),
                        query.kind().contains(kind.word())))
                .filter(choice -> choice.amount() > 0 || choice.chosen())
                .toList();
    }

    private static List<Choice> people(List<CasePage.TimelineLine> all, TimelineQuery query) {
        TreeMap<String, Long> amounts = new TreeMap<>();
        all.stream().filter(line -> line.person() != null).forEach(line -> amounts.merge(line.person(), 1L, Long::sum));
        return amounts.entrySet().stream()
                .map(person -> new Choice(
                        person.getKey(),
                        person.getKey(),
                        person.getValue(),
                        person.getKey().equals(query.by())))
                .toList();
    }
}
