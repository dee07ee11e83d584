package io.proofline.casecore.search;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ranking as it is defined, worked out by looking at every document. */
final class ExpectedAnswer {

    private static final Comparator<CaseDocument> BY_ID =
            Comparator.comparing(document -> document.caseId().toString());

    private ExpectedAnswer() {}

    static List<UUID> of(CaseQuery query, List<CaseDocument> documents) {
        return documents.stream()
                .filter(document -> fits(query, document))
                .sorted(order(query))
                .map(CaseDocument::caseId)
                .toList();
    }

    static List<UUID> page(List<UUID> all, int page) {
        return all.stream()
                .skip((page - 1L) * CaseQuery.PAGE_SIZE)
                .limit(CaseQuery.PAGE_SIZE)
                .toList();
    }

    private static boolean fits(CaseQuery query, CaseDocument document) {
        Set<String> hashes =
                document.hashes().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        CaseFilter filter = query.filter();
        return (query.name().isEmpty() || shared(query, document) > 0)
                && query.terms().stream().allMatch(term -> term.stream().anyMatch(hashes::contains))
                && (filter.reference() == null || document.reference().startsWith(filter.reference()))
                && is(filter.status(), document.status())
                && is(filter.decision(), document.decision())
                && is(filter.band(), document.band())
                && is(filter.queue(), document.queue())
                && is(filter.pack(), document.pack())
                && (filter.reason() == null || document.reasons().contains(filter.reason()))
                && (filter.from() == null || !document.openedAt().isBefore(filter.from()))
                && (filter.until() == null || document.openedAt().isBefore(filter.until()))
                && (query.sight().everything()
                        || (document.queue() != null && query.sight().queues().contains(document.queue()))
                        || document.people().contains(query.sight().username()));
    }

    private static boolean is(String wanted, String actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }

    private static Comparator<CaseDocument> order(CaseQuery query) {
        Comparator<CaseDocument> newest =
                Comparator.comparing(CaseDocument::openedAt).reversed().thenComparing(BY_ID);
        return switch (query.order()) {
            case NEWEST -> newest;
            case OLDEST -> Comparator.comparing(CaseDocument::openedAt).thenComparing(BY_ID);
            case RELEVANCE ->
                query.name().isEmpty()
                        ? newest
                        : Comparator.<CaseDocument>comparingLong(document -> -shared(query, document))
                                .thenComparing(document -> document.grams().size())
                                .thenComparing(BY_ID);
        };
    }

    private static long shared(CaseQuery query, CaseDocument document) {
        return query.name().ways().stream()
                .mapToLong(way -> {
                    long has = way.grams().stream()
                            .filter(document.grams()::contains)
                            .count();
                    return has >= way.least() ? has * way.weight() : 0;
                })
                .max()
                .orElse(0);
    }
}
