package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class SearchHashesTest {

    private static final int MOST = 10;

    @Autowired
    private SearchHashes hashes;

    @Autowired
    private Cases cases;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private TenantId tenant;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void cases_with_a_value_in_common_find_each_other_and_what_it_is() {
        UUID first =
                with(tenant, Map.of(SearchKind.DOCUMENT_NUMBER, Set.of("UTO|L898"), SearchKind.EMAIL, Set.of("a@b")));
        UUID second =
                with(tenant, Map.of(SearchKind.DOCUMENT_NUMBER, Set.of("UTO|L898"), SearchKind.EMAIL, Set.of("c@d")));
        UUID third =
                with(tenant, Map.of(SearchKind.DOCUMENT_NUMBER, Set.of("UTO|L899"), SearchKind.EMAIL, Set.of("a@b")));

        assertThat(sharing(tenant, first))
                .containsOnly(
                        Map.entry(second, Set.of(SearchKind.DOCUMENT_NUMBER)),
                        Map.entry(third, Set.of(SearchKind.EMAIL)));
        assertThat(sharing(tenant, second)).containsOnlyKeys(first);
    }

    @Test
    void a_crowd_from_one_device_hides_no_case_with_the_same_document_or_address() {
        Map<SearchKind, Set<String>> device = Map.of(SearchKind.DEVICE, Set.of("tablet-of-the-branch"));
        UUID document = with(tenant, Map.of(SearchKind.DOCUMENT_NUMBER, Set.of("UTO|L898")));
        UUID address = with(tenant, Map.of(SearchKind.EMAIL, Set.of("a@b")));
        for (int other = 0; other < MOST; other++) {
            with(tenant, device);
        }
        UUID last = with(
                tenant,
                Map.of(
                        SearchKind.DEVICE, Set.of("tablet-of-the-branch"),
                        SearchKind.EMAIL, Set.of("a@b"),
                        SearchKind.DOCUMENT_NUMBER, Set.of("UTO|L898")));

        assertThat(sharing(tenant, last).keySet()).hasSize(MOST).startsWith(document, address);
    }

    @Test
    void the_same_text_of_two_kinds_is_nothing_in_common() {
        UUID first = with(tenant, Map.of(SearchKind.DOCUMENT_NUMBER, Set.of("4711")));
        with(tenant, Map.of(SearchKind.PHONE, Set.of("4711")));

        assertThat(sharing(tenant, first)).isEmpty();
    }

    @Test
    void another_tenants_cases_are_never_found_nor_do_its_hashes_look_alike() {
        TenantId other = TestTenant.in(tenants);
        Map<SearchKind, Set<String>> values = Map.of(SearchKind.EMAIL, Set.of("a@b"));
        UUID here = with(tenant, values);
        UUID there = with(other, values);

        assertThat(sharing(tenant, here)).isEmpty();
        assertThat(rows(tenant, here)).hasSize(1);
        assertThat(rows(tenant, there)).isEmpty();
        assertThat(rows(other, there).get(0)).isNotEqualTo(rows(tenant, here).get(0));
    }

    @Test
    void nothing_legible_is_kept() {
        UUID caseId = with(tenant, Map.of(SearchKind.EMAIL, Set.of("legible@example.org")));

        assertThat(rows(tenant, caseId)).singleElement().satisfies(hash -> assertThat(
                        new String(hash, StandardCharsets.ISO_8859_1))
                .doesNotContain("legible")
                .hasSize(32));
    }

    @Test
    void a_case_is_found_by_its_last_values_alone_and_a_forgotten_one_by_none() {
        UUID first = with(tenant, Map.of(SearchKind.EMAIL, Set.of("old")));
        UUID second = with(tenant, Map.of(SearchKind.EMAIL, Set.of("new")));
        put(tenant, first, Map.of(SearchKind.EMAIL, Set.of("new")));
        assertThat(sharing(tenant, second)).containsOnlyKeys(first);

        TenantScope.run(tenant, () -> hashes.forget(first));

        assertThat(sharing(tenant, second)).isEmpty();
    }

    private UUID with(TenantId owner, Map<SearchKind, Set<String>> values) {
        UUID caseId = cases.open(owner).id();
        put(owner, caseId, values);
        return caseId;
    }

    private void put(TenantId owner, UUID caseId, Map<SearchKind, Set<String>> values) {
        TenantScope.run(owner, () -> hashes.put(caseId, values));
    }

    private Map<UUID, Set<SearchKind>> sharing(TenantId owner, UUID caseId) {
        return TenantScope.call(owner, () -> hashes.sharing(caseId, MOST));
    }

    private List<byte[]> rows(TenantId owner, UUID caseId) {
        return transaction.call(
                owner, () -> jdbc.sql("select hash from proofline.case_search_hash where case_id = :case")
                        .param("case", caseId)
                        .query((row, number) -> row.getBytes(1))
                        .list());
    }
}
