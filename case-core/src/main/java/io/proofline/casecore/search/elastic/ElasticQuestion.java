package io.proofline.casecore.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.SoughtName;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A question in the words of Elasticsearch. Each trigram that a case has counts its weight, so that the score is the number of
 * shared trigrams by their weight, whole and exact, and the order is that of every other index.
 */
final class ElasticQuestion {

    private final TenantId tenant;
    private final CaseQuery query;

    ElasticQuestion(TenantId tenant, CaseQuery query) {
        this.tenant = tenant;
        this.query = query;
    }

    SearchRequest on(String alias) {
        return SearchRequest.of(request -> request.index(alias)
                .query(Query.of(any -> any.bool(bool())))
                .sort(order())
                .from((query.page() - 1) * CaseQuery.PAGE_SIZE)
                .size(CaseQuery.PAGE_SIZE)
                .trackScores(true)
                .trackTotalHits(total -> total.count(FoundCases.MANY))
                .source(source -> source.fetch(false)));
    }

    private BoolQuery bool() {
        BoolQuery.Builder bool = new BoolQuery.Builder().filter(filters());
        if (!query.name().isEmpty()) {
            bool.must(Query.of(any -> any.disMax(best -> best.queries(
                    query.name().ways().stream().map(ElasticQuestion::found).toList()))));
        }
        return bool.build();
    }

    private static Query found(SoughtName.Way way) {
        return Query.of(any -> any.bool(bool -> bool.should(way.grams().stream()
                        .map(gram -> Query.of(one -> one.constantScore(shared -> shared.boost((float) way.weight())
                                .filter(is(ElasticDocument.GRAMS, ElasticDocument.gram(gram))))))
                        .toList())
                .minimumShouldMatch(String.valueOf(way.least()))));
    }

    private List<Query> filters() {
        List<Query> filters = new ArrayList<>();
        filters.add(is("tenant", tenant.value()));
        query.terms().forEach(term -> filters.add(oneOf("terms", term)));
        CaseFilter filter = query.filter();
        if (filter.reference() != null) {
            filters.add(Query.of(
                    any -> any.prefix(prefix -> prefix.field("reference").value(filter.reference()))));
        }
        add(filters, "status", filter.status());
        add(filters, "decision", filter.decision());
        add(filters, "band", filter.band());
        add(filters, "queue", filter.queue());
        add(filters, "pack", filter.pack());
        add(filters, "reasons", filter.reason());
        if (filter.from() != null || filter.until() != null) {
            filters.add(opened(filter.from(), filter.until()));
        }
        if (!query.sight().everything()) {
            filters.add(Query.of(any -> any.bool(either -> either.should(
                            oneOf("queue", query.sight().queues()),
                            is("people", query.sight().username()))
                    .minimumShouldMatch("1"))));
        }
        return filters;
    }

    private static Query opened(Instant from, Instant until) {
        return Query.of(any -> any.range(range -> range.number(number -> {
            number.field(ElasticDocument.OPENED);
            if (from != null) {
                number.gte((double) ElasticDocument.micros(from));
            }
            if (until != null) {
                number.lt((double) ElasticDocument.micros(until));
            }
            return number;
        })));
    }

    private List<SortOptions> order() {
        return switch (query.order()) {
            case RELEVANCE ->
                query.name().isEmpty()
                        ? List.of(by(ElasticDocument.OPENED, SortOrder.Desc), by(ElasticDocument.ID, SortOrder.Asc))
                        : List.of(
                                SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                                by(ElasticDocument.SIZE, SortOrder.Asc),
                                by(ElasticDocument.ID, SortOrder.Asc));
            case NEWEST -> List.of(by(ElasticDocument.OPENED, SortOrder.Desc), by(ElasticDocument.ID, SortOrder.Asc));
            case OLDEST -> List.of(by(ElasticDocument.OPENED, SortOrder.Asc), by(ElasticDocument.ID, SortOrder.Asc));
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(each -> each.field(field).order(order)));
    }

    private static void add(List<Query> filters, String field, String value) {
        if (value != null) {
            filters.add(is(field, value));
        }
    }

    private static Query is(String field, String value) {
        return Query.of(any -> any.term(term -> term.field(field).value(value)));
    }

    private static Query oneOf(String field, Collection<String> values) {
        return Query.of(any -> any.terms(terms -> terms.field(field)
                .terms(list -> list.value(values.stream().map(FieldValue::of).toList()))));
    }
}
