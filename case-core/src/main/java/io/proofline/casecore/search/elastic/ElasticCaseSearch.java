package io.proofline.casecore.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.proofline.casecore.search.CaseDocument;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.CaseSearch;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.SearchUnavailable;
import io.proofline.casecore.tenant.TenantScope;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The index in Elasticsearch. What is searched is an alias; it stands on one index, and moves to a new one when that is
 * full. Until then whatever changes goes to both.
 */
public final class ElasticCaseSearch implements CaseSearch, AutoCloseable {

    public static final String NAME = "search-elasticsearch";

    private static final int PAGE = 500;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final ElasticsearchClient client;
    private final String alias;

    ElasticCaseSearch(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FoundCases find(CaseQuery query) {
        return ask(() -> {
            SearchResponse<Void> answer =
                    client.search(new ElasticQuestion(TenantScope.require(), query).on(alias), Void.class);
            boolean named = !query.name().isEmpty();
            return new FoundCases(
                    answer.hits().hits().stream()
                            .map(hit -> new FoundCases.Hit(
                                    UUID.fromString(hit.id()),
                                    named && hit.score() != null ? (int) Math.round(hit.score()) : 0))
                            .toList(),
                    (int) Math.min(answer.hits().total().value(), FoundCases.MANY),
                    query.page());
        });
    }

    @Override
    public void put(List<CaseDocument> documents) {
        bulk(index -> documents.stream()
                .map(document -> BulkOperation.of(operation -> operation.index(write -> write.index(index)
                        .id(document.caseId().toString())
                        .versionType(VersionType.External)
                        .version(document.revision())
                        .document(ElasticDocument.of(document))))));
    }

    @Override
    public void remove(UUID caseId) {
        bulk(index -> Stream.of(BulkOperation.of(
                operation -> operation.delete(write -> write.index(index).id(caseId.toString())))));
    }

    @Override
    public boolean filled() {
        return ask(
                () -> client.indices().existsAlias(exists -> exists.name(alias)).value());
    }

    @Override
    public String rebuild() {
        String name = alias + "-" + STAMP.format(Instant.now());
        return ask(() -> client.indices()
                .create(create -> create.index(name).withJson(new StringReader(ElasticDocument.INDEX)))
                .index());
    }

    @Override
    public void rebuilt(String target) {
        ask(() -> {
            client.indices().refresh(refresh -> refresh.index(target));
            client.indices().updateAliases(update -> update.actions(action -> action.remove(
                            remove -> remove.index(alias + "-*").alias(alias).mustExist(false)))
                    .actions(action -> action.add(add -> add.index(target).alias(alias))));
            // One that was begun later is still being filled.
            List<String> replaced = List.copyOf(new TreeSet<>(indexes()).headSet(target));
            if (!replaced.isEmpty()) {
                client.indices().delete(delete -> delete.index(replaced));
            }
            return null;
        });
    }

    @Override
    public void forgetBefore(long revision) {
        String tenant = TenantScope.require().value();
        List<Hit<Void>> old;
        do {
            refresh();
            old = ask(() -> client.search(
                            request -> request.index(alias + "-*")
                                    .size(PAGE)
                                    .source(source -> source.fetch(false))
                                    .query(any -> any.bool(bool -> bool.filter(each -> each.term(
                                                    term -> term.field("tenant").value(tenant)))
                                            .filter(each -> each.range(range -> range.number(number ->
                                                    number.field("revision").lt((double) revision)))))),
                            Void.class)
                    .hits()
                    .hits());
            send(old.stream()
                    .map(hit -> BulkOperation.of(operation ->
                            operation.delete(write -> write.index(hit.index()).id(hit.id()))))
                    .toList());
        } while (!old.isEmpty());
    }

    /** Makes findable at once what was put; Elasticsearch does it every second by itself. */
    void refresh() {
        ask(() -> client.indices().refresh(refresh -> refresh.index(alias + "-*")));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private List<String> indexes() throws IOException {
        return List.copyOf(client.indices()
                .get(get -> get.index(alias + "-*").allowNoIndices(true))
                .result()
                .keySet());
    }

    /** Where there is no index yet nothing is lost: the rebuild that makes one reads every case. */
    private void bulk(Function<String, Stream<BulkOperation>> operations) {
        send(ask(() -> indexes().stream().flatMap(operations).toList()));
    }

    private void send(List<BulkOperation> all) {
        if (!all.isEmpty()) {
            ask(() -> client.bulk(request -> request.operations(all))).items().forEach(ElasticCaseSearch::requireTaken);
        }
    }

    /** An older document than the one that is there is rightly not taken, and what is not there need not be deleted. */
    private static void requireTaken(BulkResponseItem item) {
        if (item.error() != null && item.status() != CONFLICT && item.status() != NOT_FOUND) {
            throw new IllegalStateException(
                    "Elasticsearch refused a document: " + item.error().type());
        }
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (ElasticsearchException refused) {
            throw new SearchUnavailable(
                    "Elasticsearch answers " + refused.status() + ": "
                            + refused.error().type(),
                    refused);
        } catch (IOException unreachable) {
            throw new SearchUnavailable("Elasticsearch does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException;
    }
}
