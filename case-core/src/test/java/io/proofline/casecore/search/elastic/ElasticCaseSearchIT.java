package io.proofline.casecore.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.outbox.OutboxRelay;
import io.proofline.casecore.search.CaseDocument;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.PostgresCaseSearch;
import io.proofline.casecore.search.SearchQuestions;
import io.proofline.casecore.search.SearchRebuilds;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.search.SearchUnavailable;
import io.proofline.casecore.search.SearchedCases;
import io.proofline.casecore.search.TermHasher;
import io.proofline.casecore.search.TypedText;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The index in a real Elasticsearch beside that in PostgreSQL: the same answers, and what happens when the node is gone. */
@CaseTest
@EnabledIf(
        value = "io.proofline.casecore.search.elastic.ElasticNode#isUnpacked",
        disabledReason = "The build has not unpacked an Elasticsearch; mvn verify does.")
@DirtiesContext
class ElasticCaseSearchIT {

    private static ElasticNode node;

    @Autowired
    private ElasticCaseSearch elastic;

    @Autowired
    private PostgresCaseSearch postgres;

    @Autowired
    private CaseFinder finder;

    @Autowired
    private SearchRebuilds rebuilds;

    @Autowired
    private SearchTermsReader reader;

    @Autowired
    private TermHasher hasher;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) throws IOException {
        node = ElasticNode.start();
        registry.add("proofline.search.elasticsearch.url", node::url);
    }

    @AfterAll
    static void stop() throws IOException {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void the_same_questions_have_the_same_answers_and_an_index_that_dies_is_missed_but_not_needed() throws IOException {
        superuser.sql("delete from proofline.outbox").update();
        TenantId tenant = TestTenant.in(tenants);
        TenantId other = TestTenant.in(tenants);
        rebuilds.requestMissing();
        rebuild();
        assertThat(elastic.filled()).isTrue();
        fill(other);
        fill(tenant);

        List<CaseQuery> questions =
                TenantScope.call(tenant, () -> SearchQuestions.all(reader, SearchedCases.NEWEST.minusSeconds(20_000)));
        sameAnswers(tenant, questions);

        UUID before = opened(tenant);
        relay.deliverAll();
        elastic.refresh();
        assertThat(finder(tenant)).satisfies(answer -> {
            assertThat(answer.degraded()).isFalse();
            assertThat(ids(answer)).contains(before);
        });

        node.kill();
        UUID during = opened(tenant);
        relay.deliverAll();
        assertThatThrownBy(() -> TenantScope.run(tenant, () -> elastic.find(questions.get(0))))
                .isInstanceOf(SearchUnavailable.class);
        assertThat(finder(tenant)).satisfies(answer -> {
            assertThat(answer.degraded())
                    .as("PostgreSQL answers, and the answer says so")
                    .isTrue();
            assertThat(ids(answer)).contains(before, during);
        });
        assertThat(relay.backlog(ElasticCaseSearch.NAME).waiting()).isPositive();
        assertThat(relay.backlog(ElasticCaseSearch.NAME).parked()).isZero();

        node.launch();
        superuser.sql("update proofline.outbox set next_attempt = written_at").update();
        relay.deliverAll();
        elastic.refresh();
        assertThat(TenantScope.call(tenant, () -> elastic.find(query()).hits()))
                .extracting(FoundCases.Hit::caseId)
                .contains(before, during);

        // An index of nothing but what the cases themselves say.
        elastic.rebuilt(elastic.rebuild());
        assertThat(TenantScope.call(tenant, () -> elastic.find(query()).hits())).isEmpty();
        rebuilds.requestAll();
        UUID meanwhile = opened(tenant);
        relay.deliverAll();
        assertThat(rebuilds.step()).isTrue();
        rebuild();
        assertThat(rebuilds.all())
                .allSatisfy(each -> assertThat(each.finishedAt()).isNotNull());
        assertThat(TenantScope.call(tenant, () -> elastic.find(query()).hits()))
                .extracting(FoundCases.Hit::caseId)
                .contains(before, during, meanwhile);

        superuser
                .sql("delete from keystore.case_key where case_id = ?")
                .params(before)
                .update();
        rebuilds.request(tenant);
        rebuild();
        elastic.refresh();
        assertThat(TenantScope.call(tenant, () -> elastic.find(query()).hits()))
                .as("an erased case")
                .extracting(FoundCases.Hit::caseId)
                .contains(during)
                .doesNotContain(before);
    }

    private void fill(TenantId tenant) {
        TenantScope.run(tenant, () -> {
            List<CaseDocument> documents = new SearchedCases(hasher, superuser).store(tenant);
            postgres.put(documents);
            elastic.put(documents);
        });
        elastic.refresh();
    }

    private void sameAnswers(TenantId tenant, List<CaseQuery> questions) {
        TenantScope.run(tenant, () -> {
            int answered = 0;
            for (CaseQuery question : questions) {
                FoundCases expected = postgres.find(question);
                assertThat(elastic.find(question)).as("%s", question).isEqualTo(expected);
                answered += expected.hits().isEmpty() ? 0 : 1;
            }
            assertThat(answered).isGreaterThan(questions.size() / 2);
        });
    }

    private UUID opened(TenantId tenant) {
        return cases.open(tenant).id();
    }

    private CaseQuery query() {
        SearchTerms terms = reader.read(TypedText.of(Cases.SURNAME + " A-1042"), true);
        return new CaseQuery(
                terms.name(), terms.terms(), CaseFilter.ANY, SearchQuestions.ALL, CaseQuery.Order.RELEVANCE, 1);
    }

    private CaseFinder.Answer finder(TenantId tenant) {
        return TenantScope.call(tenant, () -> finder.list(query()));
    }

    private static List<UUID> ids(CaseFinder.Answer answer) {
        return answer.cases().hits().stream().map(FoundCases.Hit::caseId).toList();
    }

    private void rebuild() {
        while (rebuilds.step()) {
            assertThat(rebuilds.all()).isNotEmpty();
        }
    }
}
