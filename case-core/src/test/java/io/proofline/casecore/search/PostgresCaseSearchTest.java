package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.search.CaseQuery.Order;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class PostgresCaseSearchTest {

    @Autowired
    private PostgresCaseSearch search;

    @Autowired
    private SearchTermsReader reader;

    @Autowired
    private TermHasher hasher;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private TenantId tenant;
    private List<CaseDocument> documents;

    @BeforeEach
    void sixty_cases() {
        tenant = TestTenant.in(tenants);
        TenantScope.run(tenant, () -> {
            documents = new SearchedCases(
                            hasher, JdbcClient.create(TestDatabase.shared().superuser()))
                    .store(tenant);
            search.put(documents);
        });
    }

    @Test
    void every_question_is_answered_as_the_ranking_says() {
        TenantScope.run(tenant, () -> {
            List<CaseQuery> questions = SearchQuestions.all(reader, SearchedCases.NEWEST.minusSeconds(20_000));
            int answered = 0;
            for (CaseQuery question : questions) {
                List<UUID> expected = ExpectedAnswer.of(question, documents);
                FoundCases found = search.find(question);
                assertThat(found.hits())
                        .extracting(FoundCases.Hit::caseId)
                        .as("%s", question)
                        .isEqualTo(ExpectedAnswer.page(expected, question.page()));
                assertThat(found.total()).isEqualTo(expected.size());
                answered += found.hits().isEmpty() ? 0 : 1;
            }
            assertThat(answered).isGreaterThan(questions.size() / 2);
        });
    }

    @Test
    void a_name_with_a_typing_error_finds_the_person_first() {
        FoundCases found = ask("Querschnitler Maalik");
        CaseDocument first = documents.stream()
                .filter(each -> each.caseId().equals(found.hits().get(0).caseId()))
                .findFirst()
                .orElseThrow();
        assertThat(first.reference()).isEqualTo("REF-057");
    }

    @Test
    void a_name_typed_in_latin_letters_finds_the_one_kept_in_arabic_letters_alone() {
        assertThat(references(ask("Muhammad Khan")))
                .startsWith("REF-000")
                .contains("REF-045")
                .doesNotContain("REF-002");
    }

    @Test
    void another_tenants_case_is_never_found() {
        TenantId other = TestTenant.in(tenants);
        List<CaseDocument> others = TenantScope.call(other, () -> {
            List<CaseDocument> stored = new SearchedCases(
                            hasher, JdbcClient.create(TestDatabase.shared().superuser()))
                    .store(other);
            search.put(stored);
            return stored;
        });
        Set<UUID> mine =
                new HashSet<>(documents.stream().map(CaseDocument::caseId).toList());
        TenantScope.run(tenant, () -> SearchQuestions.all(reader, SearchedCases.NEWEST)
                .forEach(question -> assertThat(search.find(question).hits())
                        .allSatisfy(hit -> assertThat(mine).contains(hit.caseId()))));
        // Not even with the other one's hashes.
        Set<Long> stolen = others.get(0).grams();
        TenantScope.run(tenant, () -> assertThat(search.find(new CaseQuery(
                                SoughtName.of(stolen, Set.of()),
                                List.of(),
                                CaseFilter.ANY,
                                SearchQuestions.ALL,
                                Order.RELEVANCE,
                                1))
                        .hits())
                .isEmpty());
    }

    @Test
    void no_tenant_no_answer() {
        assertThat(jdbc.sql("select count(*) from proofline.cases_with_grams(:grams, 1, :grams, 1)")
                        .param("grams", documents.get(0).grams().toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_older_document_does_not_replace_a_newer_one_and_a_forgotten_case_is_not_found() {
        CaseDocument document = documents.stream()
                .max(Comparator.comparing(CaseDocument::revision))
                .orElseThrow();
        TenantScope.run(
                tenant, () -> search.put(List.of(renamed(document, "Zoltan Zimmermann", document.revision() - 1))));
        assertThat(ask("Zoltan Zimmermann").hits()).isEmpty();
        TenantScope.run(
                tenant, () -> search.put(List.of(renamed(document, "Zoltan Zimmermann", document.revision() + 1))));
        assertThat(ask("Zoltan Zimmermann").hits())
                .extracting(FoundCases.Hit::caseId)
                .containsExactly(document.caseId());

        TenantScope.run(tenant, () -> search.remove(document.caseId()));

        assertThat(ask("Zoltan Zimmermann").hits()).isEmpty();
        assertThat(transaction.call(
                        tenant, () -> jdbc.sql("select (select count(*) from proofline.case_search where case_id = :id)"
                                        + " + (select count(*) from proofline.case_search_hash where case_id = :id)")
                                .param("id", document.caseId())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void row_level_security_keeps_nobody_from_the_index_of_names() throws SQLException {
        // As the function reads. The plans of a small table would have no index otherwise.
        try (Connection owner = TestDatabase.shared().owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_indexscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("""
                    explain select found.case_id from proofline.case_search found
                    where found.grams @> array[1, 2]::bigint[] or found.grams @> array[3, 4]::bigint[]
                    """)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            assertThat(plan).contains("Index Scan on case_search_by_gram");
        }
    }

    private List<String> references(FoundCases found) {
        return found.hits().stream()
                .map(hit -> documents.stream()
                        .filter(document -> document.caseId().equals(hit.caseId()))
                        .findFirst()
                        .orElseThrow()
                        .reference())
                .toList();
    }

    private FoundCases ask(String typed) {
        return TenantScope.call(tenant, () -> {
            SearchTerms terms = reader.read(TypedText.of(typed), true);
            return search.find(new CaseQuery(
                    terms.name(), terms.terms(), CaseFilter.ANY, SearchQuestions.ALL, Order.RELEVANCE, 1));
        });
    }

    private CaseDocument renamed(CaseDocument document, String name, long revision) {
        return new CaseDocument(
                document.caseId(),
                document.tenant(),
                document.reference(),
                document.pack(),
                document.status(),
                document.decision(),
                document.band(),
                document.queue(),
                document.reasons(),
                document.people(),
                document.openedAt(),
                document.hashes(),
                hasher.terms().grams(NameGrams.of(List.of(name))),
                revision);
    }
}
