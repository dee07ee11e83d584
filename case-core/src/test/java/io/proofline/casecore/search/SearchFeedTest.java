package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.CheckRun;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.outbox.OutboxRelay;
import io.proofline.casecore.outbox.ParkedEntries;
import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.review.ReviewIntake;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.search.CaseQuery.Order;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class SearchFeedTest {

    @Autowired
    private CaseFinder finder;

    @Autowired
    private SearchTermsReader reader;

    @Autowired
    private SearchRebuilds rebuilds;

    @Autowired
    private KeptSearches kept;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private ParkedEntries parked;

    @Autowired
    private Cases cases;

    @Autowired
    private CheckRecords checks;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private ReviewIntake intake;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private Tenants tenants;

    @Autowired
    private SystemDatabase database;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    private TenantId tenant;
    private CaseFile file;

    @BeforeEach
    void a_case() {
        tenant = TestTenant.in(tenants);
        file = cases.open(tenant);
    }

    @Test
    void a_case_is_found_by_what_was_claimed_once_the_outbox_has_been_read() {
        assertThat(find("querschnitler")).isEmpty();
        relay.deliverAll();
        for (String typed : List.of(
                "querschnitler",
                "QUERSCHNITTLER@example.org",
                "A-1042",
                "a1042",
                file.id().toString(),
                file.id().toString().substring(0, 8))) {
            assertThat(find(typed)).as(typed).containsExactly(file.id());
        }
        assertThat(find("Schmidt")).isEmpty();
    }

    @Test
    void a_case_is_found_by_what_was_read_from_its_document_by_its_reasons_and_its_decision() {
        transaction.run(tenant, () -> {
            checks.record(new CheckRun(
                    file.id(),
                    UUID.randomUUID().toString(),
                    1,
                    CheckReport.of(reading()),
                    Instant.now(),
                    Instant.now(),
                    "w"));
            lifecycle.conclude(file.id(), CaseDecision.REJECTED, List.of("document_expired"), Actor.SYSTEM);
        });
        relay.deliverAll();
        assertThat(find("ERIKSON")).containsExactly(file.id());
        assertThat(find("l898902c")).containsExactly(file.id());
        assertThat(filtered(new CaseFilter(null, null, null, null, null, null, "mrz_check_digit", null, null)))
                .containsExactly(file.id());
        assertThat(filtered(new CaseFilter(
                        null, "completed", "rejected", null, null, null, "document_expired", null, null)))
                .containsExactly(file.id());
    }

    @Test
    void a_case_that_moves_to_another_queue_is_seen_by_those_who_work_there() {
        ReviewTask task = transaction.call(tenant, () -> {
            lifecycle.routed(file.id(), "general");
            return intake.open(file.id(), "general", Duration.ofHours(1), ReviewOverride.NONE, List.of());
        });
        relay.deliverAll();
        assertThat(seen(SearchQuestions.JUNIOR)).containsExactly(file.id());
        TenantScope.run(tenant, () -> tasks.requeue(task.id(), "fraud", "meryem"));
        relay.deliverAll();
        assertThat(seen(SearchQuestions.JUNIOR)).isEmpty();
        TenantScope.run(tenant, () -> tasks.claim(task.id(), SearchQuestions.JUNIOR.username()));
        relay.deliverAll();
        assertThat(seen(SearchQuestions.JUNIOR)).as("with whom it is").containsExactly(file.id());
        assertThat(seen(SearchQuestions.ALL)).containsExactly(file.id());
    }

    @Test
    void an_erased_case_is_found_by_nothing() {
        relay.deliverAll();
        superuser
                .sql("delete from keystore.case_key where case_id = ?")
                .params(file.id())
                .update();
        TenantScope.run(tenant, () -> rebuilds.request(tenant));
        rebuild();
        assertThat(find("querschnitler")).isEmpty();
        assertThat(seen(SearchQuestions.ALL)).isEmpty();
        assertThat(superuser
                        .sql("select count(*) from proofline.case_search_hash where case_id = ?")
                        .params(file.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_index_that_was_lost_is_rebuilt_and_a_rebuild_that_was_broken_off_goes_on() {
        for (int number = 1; number < SearchRebuilds.PIECE + 20; number++) {
            cases.open(tenant);
        }
        superuser.sql("delete from proofline.outbox").update();
        superuser.sql("delete from proofline.search_rebuild").update();
        rebuilds.request(tenant);
        assertThat(rebuilds.step()).isTrue();
        assertThat(mine().done()).isEqualTo(SearchRebuilds.PIECE);
        assertThat(mine().finishedAt()).isNull();
        // Nothing is kept in memory: whoever takes the next step goes on behind the last case.
        rebuild();
        assertThat(mine().done()).isEqualTo(mine().total()).isEqualTo(SearchRebuilds.PIECE + 20);
        assertThat(find("A-1042")).hasSize(CaseQuery.PAGE_SIZE);
        TenantScope.run(tenant, () -> assertThat(finder.list(CaseQuery.of(CaseFilter.ANY, SearchQuestions.ALL))
                        .cases()
                        .total())
                .isEqualTo(SearchRebuilds.PIECE + 20));
    }

    @Test
    void a_rebuild_can_be_asked_for_from_outside_of_the_platform() {
        relay.deliverAll();
        superuser.sql("delete from proofline.search_rebuild").update();
        RebuildRequests outside = new RebuildRequests(database);
        assertThat(outside.request(null)).as("no index was ever filled").isZero();
        rebuilds.requestMissing();
        rebuild();
        superuser
                .sql("delete from proofline.case_search where case_id = ?")
                .params(file.id())
                .update();
        assertThat(find("querschnitler")).isEmpty();

        assertThat(outside.request("nobody-of-that-name")).isZero();
        assertThat(outside.request(tenant.value())).isEqualTo(1);
        assertThat(mine().finishedAt()).isNull();
        rebuild();

        assertThat(mine().done()).isEqualTo(mine().total()).isEqualTo(1);
        assertThat(find("querschnitler")).containsExactly(file.id());
    }

    @Test
    void a_case_that_cannot_be_read_is_left_out_of_a_rebuild_named_and_taken_in_once_it_can() {
        CaseFile other = cases.open(tenant);
        relay.deliverAll();
        byte[] claims = superuser
                .sql("update proofline.kyc_case set claims = '\\x00' where id = ? returning old.claims")
                .params(file.id())
                .query(byte[].class)
                .single();
        rebuilds.request(tenant);
        rebuild();

        assertThat(mine().finishedAt()).isNotNull();
        assertThat(mine().done()).isEqualTo(2);
        assertThat(find("A-1042")).containsExactly(other.id());
        assertThat(parked.of(tenant.value())).singleElement().satisfies(each -> {
            assertThat(each.caseId()).isEqualTo(file.id());
            assertThat(each.consumer()).isEqualTo(PostgresCaseSearch.NAME);
            assertThat(each.error()).isEqualTo("KeyFailure");
        });
        assertThat(relay.backlog(PostgresCaseSearch.NAME).parked()).isPositive();

        rebuilds.request(tenant);
        rebuild();
        assertThat(parked.of(tenant.value())).as("once, however often").hasSize(1);

        superuser
                .sql("update proofline.kyc_case set claims = ? where id = ?")
                .params(claims, file.id())
                .update();
        assertThat(parked.retry("nobody-of-that-name")).isZero();
        assertThat(parked.retry(tenant.value())).isEqualTo(1);
        relay.deliverAll();
        assertThat(parked.of(tenant.value())).isEmpty();
        assertThat(find("A-1042")).containsExactlyInAnyOrder(file.id(), other.id());
    }

    @Test
    void a_tenant_that_no_index_was_ever_filled_for_is_noticed() {
        superuser.sql("delete from proofline.outbox").update();
        superuser
                .sql("delete from proofline.search_rebuild where tenant_id = ?")
                .params(tenant.value())
                .update();
        rebuilds.requestMissing();
        rebuild();
        assertThat(find("querschnitler")).containsExactly(file.id());
    }

    @Test
    void a_search_is_audited_without_what_was_typed() {
        relay.deliverAll();
        TenantScope.run(tenant, () -> {
            SearchTerms terms = reader.read(TypedText.of("querschnittler"), true);
            finder.search(query(terms, CaseFilter.ofStatus("processing")), terms, "rita");
        });
        String details = superuser
                .sql("select details from proofline.audit_queue where tenant_id = ? and action = 'cases_searched'")
                .params(tenant.value())
                .query(String.class)
                .single();
        assertThat(details)
                .contains("\"kinds\":[\"name\"]", "\"hits\":1", "\"status\":\"processing\"")
                .doesNotContainIgnoringCase("querschnit");
    }

    @Test
    void a_kept_search_gives_the_same_answer_and_names_nobody() {
        relay.deliverAll();
        String token = TenantScope.call(
                tenant, () -> kept.keep(reader.read(TypedText.of("querschnittler A-1042"), true), "rita"));
        TenantScope.run(tenant, () -> {
            SearchTerms terms = kept.find(token).orElseThrow();
            assertThat(finder.list(query(terms, CaseFilter.ANY)).cases().hits()).hasSize(1);
        });
        // Letters that no digest has: digits alone come about in one by chance.
        String unlikeDigests = TenantScope.call(
                tenant, () -> kept.keep(reader.read(TypedText.of("querschnittler ZX-1042"), true), "rita"));
        assertThat(superuser
                        .sql("select terms from proofline.kept_search where token = ?")
                        .params(unlikeDigests)
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("querschnit")
                .doesNotContainIgnoringCase("zx-1042")
                .doesNotContainIgnoringCase("zx1042");
        TenantScope.run(
                TestTenant.in(tenants), () -> assertThat(kept.find(token)).isEmpty());
    }

    @Test
    void whoever_may_not_see_personal_data_finds_by_reference_alone() {
        relay.deliverAll();
        TenantScope.run(tenant, () -> {
            assertThat(reader.read(TypedText.of("querschnittler"), false).isEmpty())
                    .isTrue();
            assertThat(reader.read(TypedText.of("querschnittler@example.org"), false)
                            .isEmpty())
                    .isTrue();
            SearchTerms terms = reader.read(TypedText.of("A-1042"), false);
            assertThat(terms.personal()).isFalse();
            assertThat(finder.list(query(terms, CaseFilter.ANY)).cases().hits()).hasSize(1);
        });
    }

    private void rebuild() {
        while (rebuilds.step()) {
            assertThat(rebuilds.all()).isNotEmpty();
        }
    }

    private Rebuild mine() {
        return rebuilds.all().stream()
                .filter(each -> each.tenant().equals(tenant))
                .findFirst()
                .orElseThrow();
    }

    private static CheckResult reading() {
        return new CheckResult(
                "document-read",
                Outcome.WARN,
                0.5,
                List.of(Reason.of("mrz_check_digit")),
                Map.of(
                        "fields",
                        List.of(
                                Map.of("name", "surname", "source", "mrz", "value", "ERIKSSON"),
                                Map.of("name", "document_number", "source", "mrz", "value", "L898902C"))),
                new Engine("proofline-vision", "1", Map.of()));
    }

    private static CaseQuery query(SearchTerms terms, CaseFilter filter) {
        return new CaseQuery(terms.name(), terms.terms(), filter, SearchQuestions.ALL, Order.RELEVANCE, 1);
    }

    private List<UUID> find(String typed) {
        return TenantScope.call(tenant, () -> ids(query(reader.read(TypedText.of(typed), true), CaseFilter.ANY)));
    }

    private List<UUID> filtered(CaseFilter filter) {
        return TenantScope.call(tenant, () -> ids(CaseQuery.of(filter, SearchQuestions.ALL)));
    }

    private List<UUID> seen(CaseReach sight) {
        return TenantScope.call(tenant, () -> ids(CaseQuery.of(CaseFilter.ANY, sight)));
    }

    private List<UUID> ids(CaseQuery query) {
        return finder.list(query).cases().hits().stream()
                .map(FoundCases.Hit::caseId)
                .toList();
    }
}
