package io.proofline.casecore.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class RecordedRunsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private DecisionRecords records;

    @Autowired
    private RecordedRuns runs;

    @Autowired
    private TenantTransaction transactions;

    private TenantId tenant;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void the_inputs_of_a_case_are_those_of_all_its_decisions_in_its_newest_run() {
        UUID id = decided("accepted", "v1", 0.5);
        record(id, "v2", 0.9);

        List<RecordedCase> found = all(10);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).band()).isEqualTo("accepted");
        assertThat(found.get(0).inputs().get())
                .contains(entry("profile", Map.of("outcome", "pass")))
                .containsKeys("face_match", "case_file");
        assertThat(((Map<?, ?>) found.get(0).inputs().get().get("face_match")).get("similarity"))
                .isEqualTo(0.9);
        assertThat(TenantScope.call(tenant, () -> runs.inputs(id)))
                .hasValueSatisfying(inputs -> assertThat(inputs).containsKeys("face_match", "profile", "case_file"));
        assertThat(TenantScope.call(tenant, () -> runs.evaluations(List.of(id))).get(id))
                .hasSize(4)
                .allMatch(evaluation -> evaluation.version().equals("v2"));
    }

    @Test
    void the_newest_cases_come_first_and_no_more_than_are_wanted() {
        UUID first = decided("accepted", "v1", 0.5);
        UUID second = decided("review", "v1", 0.5);
        UUID third = decided("rejected", "v1", 0.5);
        TenantScope.call(tenant, () -> cases.open(tenant));

        assertThat(all(10)).extracting(RecordedRunsTest::id).containsExactly(third, second, first);
        assertThat(all(2)).extracting(RecordedRunsTest::id).containsExactly(third, second);
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, decided("accepted", i % 2 == 0 ? "v1" : "v2", 0.5));
        }
        for (int size = 1; size <= 6; size++) {
            int each = size;
            assertThat(drain(TenantScope.call(tenant, () -> runs.newest(10, each))))
                    .as("pages of %d", size)
                    .extracting(RecordedRunsTest::id)
                    .containsExactlyElementsOf(ids);
            assertThat(drain(TenantScope.call(tenant, () -> runs.newest(3, each))))
                    .hasSize(3);
        }
    }

    @Test
    void erased_cases_and_cases_without_a_record_are_left_out_and_counted() {
        UUID whole = decided("accepted", "v1", 0.5);
        UUID erased = decided("accepted", "v1", 0.5);
        UUID bare = cases.open(tenant).id();
        TenantScope.run(tenant, () -> lifecycle.scored(bare, "accepted", BigDecimal.TEN));
        JdbcClient.create(TestDatabase.shared().superuser())
                .sql("delete from keystore.case_key where case_id = :case")
                .param("case", erased)
                .update();

        DecidedCases reader = TenantScope.call(tenant, () -> runs.newest(10));
        List<RecordedCase> found = drain(reader);

        assertThat(found).extracting(RecordedRunsTest::id).containsExactly(whole);
        assertThat(reader.expected()).isEqualTo(3);
        assertThat(reader.erased()).isEqualTo(1);
        assertThat(reader.unrecorded()).isEqualTo(1);
        assertThat(TenantScope.call(tenant, () -> runs.inputs(erased))).isEmpty();
        assertThat(TenantScope.call(tenant, () -> runs.evaluations(List.of(erased))))
                .isEmpty();
    }

    @Test
    void another_tenant_reads_nothing() {
        UUID id = decided("accepted", "v1", 0.5);
        TenantId other = TestTenant.in(tenants);
        assertThat(drain(TenantScope.call(other, () -> runs.newest(10)))).isEmpty();
        assertThat(TenantScope.call(other, () -> runs.inputs(id))).isEmpty();
        assertThat(TenantScope.call(other, () -> runs.evaluations(List.of(id)))).isEmpty();
    }

    private static UUID id(RecordedCase each) {
        return UUID.fromString(each.id());
    }

    private List<RecordedCase> all(int wanted) {
        return drain(TenantScope.call(tenant, () -> runs.newest(wanted)));
    }

    /** Without a tenant on the thread, as the threads of a back-test read. */
    private static List<RecordedCase> drain(DecidedCases reader) {
        List<RecordedCase> found = new ArrayList<>();
        for (Optional<RecordedCase> next = reader.next(); next.isPresent(); next = reader.next()) {
            found.add(next.get());
        }
        return found;
    }

    private UUID decided(String band, String version, double similarity) {
        UUID id = cases.open(tenant).id();
        record(id, version, similarity);
        TenantScope.run(tenant, () -> lifecycle.scored(id, band, BigDecimal.valueOf(70)));
        return id;
    }

    private void record(UUID id, String version, double similarity) {
        transactions.run(tenant, () -> {
            Map<String, Object> match = Map.of("similarity", similarity);
            Map<String, Object> file = Map.of("country", "CHE");
            record(id, version, "face-factor", Map.of("face_match", match), 1);
            record(id, version, "profile-factor", Map.of("profile", Map.of("outcome", "pass")), 1);
            record(
                    id,
                    version,
                    "hard-stops",
                    Map.of("face_match", match, "case_file", file, "face_factor", 1),
                    List.of());
            record(id, version, "band", Map.of("hard_stops", List.of()), "accepted");
        });
    }

    private void record(UUID id, String version, String decision, Map<String, Object> inputs, Object output) {
        records.record(
                id,
                new DecisionEvaluation(
                        "verification", version, decision, inputs, output, List.of(new FiredRule(1, "r1")), 1));
    }
}
