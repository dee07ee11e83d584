package io.proofline.casecore.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class SimulationRunsTest {

    private static final Actor OLGA = Actor.staff("olga");

    @Autowired
    private Tenants tenants;

    @Autowired
    private SimulationRuns runs;

    private final JdbcClient database = JdbcClient.create(TestDatabase.shared().superuser());
    private final UUID draft = UUID.randomUUID();
    private TenantId tenant;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void a_run_is_kept_with_its_result_and_leaves_entries_at_both_ends() {
        SimulationResult result = result();
        TenantScope.run(tenant, () -> {
            UUID id = runs.open(what(100), OLGA);
            assertThat(runs.beat(id, 40)).isTrue();
            assertThat(runs.find(id)).hasValueSatisfying(run -> {
                assertThat(run.state()).isEqualTo(SimulationState.RUNNING);
                assertThat(run.done()).isEqualTo(40);
            });
            runs.end(id, SimulationState.DONE, 100, "", result);
            assertThat(runs.newestOfDraft(draft)).hasValueSatisfying(run -> {
                assertThat(run.state()).isEqualTo(SimulationState.DONE);
                assertThat(run.result()).contains(result);
                assertThat(run.startedBy()).isEqualTo("olga");
            });
            assertThat(runs.beat(id, 101)).isFalse();
        });
        assertThat(actions()).containsExactlyInAnyOrder(AuditActions.SIMULATION_STARTED, AuditActions.SIMULATION_ENDED);
    }

    @Test
    void a_tenant_has_one_run_at_a_time_and_others_theirs() {
        TenantScope.run(tenant, () -> runs.open(what(100), OLGA));
        assertThatThrownBy(() -> TenantScope.run(tenant, () -> runs.open(what(100), OLGA)))
                .isInstanceOf(SimulationBusy.class);
        TenantId other = TestTenant.in(tenants);
        TenantScope.run(other, () -> {
            runs.open(what(100), OLGA);
            assertThat(runs.newest(10)).hasSize(1);
        });
    }

    @Test
    void a_cancelled_run_is_told_to_stop_at_its_next_word() {
        UUID id = TenantScope.call(tenant, () -> runs.open(what(100), OLGA));
        TenantScope.run(tenant, () -> {
            runs.cancel(id, Actor.staff("olaf"));
            runs.cancel(id, Actor.staff("olaf"));
            assertThat(runs.beat(id, 10)).isFalse();
            runs.end(id, SimulationState.CANCELLED, 10, "", result());
            assertThat(runs.find(id).orElseThrow().state()).isEqualTo(SimulationState.CANCELLED);
        });
        assertThat(actions())
                .containsExactlyInAnyOrder(
                        AuditActions.SIMULATION_STARTED,
                        AuditActions.SIMULATION_CANCELLED,
                        AuditActions.SIMULATION_ENDED);
        assertThatThrownBy(() -> TenantScope.call(
                        TestTenant.in(tenants), () -> runs.find(id).orElseThrow()))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void a_run_whose_node_went_away_is_broken_off_and_makes_room() {
        UUID id = TenantScope.call(tenant, () -> runs.open(what(100), OLGA));
        database.sql("update proofline.simulation_run set seen_at = now() - interval '1 hour' where id = :id")
                .param("id", id)
                .update();
        TenantScope.run(tenant, () -> {
            assertThat(runs.find(id).orElseThrow().state()).isEqualTo(SimulationState.BROKEN_OFF);
            assertThat(runs.beat(id, 50)).isFalse();
            runs.open(what(100), OLGA);
        });
    }

    private List<String> actions() {
        return database.sql("""
                        select action from (
                            select position, action, tenant_id from proofline.audit_queue
                            union all select leaf_index, action, tenant_id from proofline.audit_entry) entries
                         where tenant_id = :tenant and action like 'simulation%' order by position
                        """)
                .param("tenant", tenant.value())
                .query(String.class)
                .list();
    }

    private NewSimulation what(int cases) {
        return new NewSimulation(
                SimulationKind.BACK_TEST, "verification", draft, "Lower limit", "0123456789ab", "ba9876543210", cases);
    }

    private static SimulationResult result() {
        BandChange change = new BandChange(Map.of("review", Map.of("accepted", 3L, "review", 7L)));
        return new SimulationResult(
                change,
                Map.of("icao-passport", change),
                Map.of("CHE", change),
                Map.of("general", 7L),
                List.of(new SimulationResult.Flip(
                        UUID.randomUUID().toString(),
                        "review",
                        new BigDecimal("76.5"),
                        "accepted",
                        null,
                        List.of(new SimulationResult.Cause(
                                "band", List.of(3), List.of(1), null, new BigDecimal("0.5"))))),
                Map.of(),
                1,
                2,
                new HandlingTime(360, 0),
                null);
    }
}
