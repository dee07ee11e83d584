package io.proofline.casecore.search;

import io.proofline.casecore.database.DatabaseTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question in SQL. Under row-level security only leakproof comparisons lead to an index: equality, and ranges in the
 * order of the bytes. The overlap of trigrams is none, so the function {@code cases_with_grams} does that.
 */
final class SearchStatement {

    private static final char LAST = '\uffff';
    private static final String KINDS =
            SearchKind.sought().stream().map(kind -> "'" + kind.word() + "'").collect(Collectors.joining(", "));

    private final CaseQuery query;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final String source;

    SearchStatement(CaseQuery query, GramFrequencies frequencies) {
        this.query = query;
        this.source = query.name().isEmpty() ? "proofline.case_search found" : byName(frequencies);
        query.terms().forEach(term -> conditions.add(fits(term)));
        filter();
    }

    JdbcClient.StatementSpec page(JdbcClient jdbc) {
        // Counting a list that nothing narrows would read it all; it is counted only so far.
        String total = narrow()
                ? "count(*) over ()"
                : "(select count(*) from (select 1 from " + source + where() + " limit " + FoundCases.MANY + ") few)";
        return jdbc.sql("select found.case_id, " + (query.name().isEmpty() ? "0" : "named.shared") + " as shared, "
                        + total + " as total from " + source + where() + " order by " + order()
                        + " limit :most offset :skip")
                .params(parameters)
                .param("most", CaseQuery.PAGE_SIZE)
                .param("skip", (query.page() - 1) * CaseQuery.PAGE_SIZE);
    }

    /** How many there are, up to {@link FoundCases#MANY}. */
    JdbcClient.StatementSpec count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select 1 from " + source + where() + " limit " + FoundCases.MANY
                        + ") few")
                .params(parameters);
    }

    private boolean narrow() {
        return !query.name().isEmpty() || !query.terms().isEmpty();
    }

    /** A case that is found in several ways stands there once, for the best of them. */
    private String byName(GramFrequencies frequencies) {
        List<String> ways =
                query.name().ways().stream().map(way -> found(way, frequencies)).toList();
        String named = ways.size() == 1
                ? "(" + ways.get(0) + ")"
                : "(select case_id, max(shared) as shared, size from (" + String.join(" union all ", ways)
                        + ") each_way group by case_id, size)";
        return named + " named join proofline.case_search found on found.case_id = named.case_id";
    }

    private String found(SoughtName.Way way, GramFrequencies frequencies) {
        GramFrequencies.Groups groups = frequencies.groups(way.grams(), way.least());
        return "select case_id, shared * " + way.weight() + " as shared, size from proofline.cases_with_grams("
                + parameter(groups.members().toArray(Long[]::new)) + ", " + groups.size() + ", "
                + parameter(way.grams().toArray(Long[]::new)) + ", " + way.least() + ")";
    }

    private String order() {
        return switch (query.order()) {
            case RELEVANCE ->
                query.name().isEmpty()
                        ? "found.opened_at desc, found.case_id"
                        : "named.shared desc, named.size, found.case_id";
            case NEWEST -> "found.opened_at desc, found.case_id";
            case OLDEST -> "found.opened_at, found.case_id";
        };
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A subselect of few rows: what is joined to others by "or" would not lead to its index. */
    private String fits(Set<String> hashes) {
        byte[][] bytes = hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return "found.case_id in (select case_id from proofline.case_search_hash where kind in (" + KINDS
                + ") and hash = any(" + parameter(bytes) + "))";
    }

    private void filter() {
        CaseFilter filter = query.filter();
        if (filter.reference() != null) {
            conditions.add("found.reference collate \"C\" >= " + parameter(filter.reference())
                    + " and found.reference collate \"C\" < " + parameter(filter.reference() + LAST));
        }
        equal("status", filter.status());
        equal("decision", filter.decision());
        equal("band", filter.band());
        equal("queue", filter.queue());
        equal("pack", filter.pack());
        if (filter.reason() != null) {
            conditions.add(parameter(filter.reason()) + " = any(found.reasons)");
        }
        if (filter.from() != null) {
            conditions.add("found.opened_at >= " + parameter(DatabaseTime.parameter(filter.from())));
        }
        if (filter.until() != null) {
            conditions.add("found.opened_at < " + parameter(DatabaseTime.parameter(filter.until())));
        }
        if (!query.sight().everything()) {
            conditions.add(
                    "(found.queue = any(" + parameter(query.sight().queues().toArray(String[]::new)) + ") or "
                            + parameter(query.sight().username()) + " = any(found.people))");
        }
    }

    private void equal(String column, String value) {
        if (value != null) {
            conditions.add("found." + column + " = " + parameter(value));
        }
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
