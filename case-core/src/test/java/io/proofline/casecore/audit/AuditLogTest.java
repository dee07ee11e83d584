package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@CaseTest
class AuditLogTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSequencer sequencer;

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private AuditCheckpoints checkpoints;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private TenantId tenant;
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void a_tenant_and_an_empty_queue() {
        tenant = TestTenant.in(tenants);
        sequencer.sealAll();
    }

    @Test
    void an_entry_is_seen_pending_and_then_sealed_in_the_order_of_what_happened() {
        append(AuditActions.CASE_OPENED);
        append(AuditActions.TASK_CREATED);
        assertThat(lines()).extracting(AuditLine::sealed).containsExactly(false, false);
        sequencer.sealAll();
        append(AuditActions.TASK_CLAIMED);

        List<AuditLine> lines = lines();
        assertThat(lines)
                .extracting(AuditLine::action)
                .containsExactly(AuditActions.CASE_OPENED, AuditActions.TASK_CREATED, AuditActions.TASK_CLAIMED);
        assertThat(lines).extracting(AuditLine::sealed).containsExactly(true, true, false);
        assertThat(lines.get(1).index().getAsLong())
                .isEqualTo(lines.get(0).index().getAsLong() + 1);
        assertThat(lines.get(0).hash())
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(lines.get(0).checkpoint()).isEmpty();
        SignedCheckpoint checkpoint = checkpoints.current().orElseThrow();
        assertThat(lines())
                .extracting(AuditLine::checkpoint)
                .containsExactly(
                        OptionalLong.of(checkpoint.checkpoint().number()),
                        OptionalLong.of(checkpoint.checkpoint().number()),
                        OptionalLong.empty());
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void details_and_the_personal_part_come_back_as_they_were_written() {
        transaction.run(
                tenant,
                () -> log.append(new AuditEvent(
                        caseId,
                        AuditActions.REVIEW_DECIDED,
                        Actor.staff("meryem"),
                        Map.of("verdict", "accept"),
                        Map.of("comment", "Same person as last year"))));
        sequencer.sealAll();
        AuditLine line = lines().get(0);
        assertThat(line.actor()).isEqualTo(Actor.staff("meryem"));
        assertThat(line.details()).isEqualTo(Map.of("verdict", "accept"));
        assertThat(line.personal()).isEqualTo(Map.of("comment", "Same person as last year"));
    }

    @Test
    void a_trail_can_be_read_and_verified_after_the_key_of_the_case_is_destroyed() {
        append(AuditActions.CASE_OPENED);
        sequencer.sealAll();
        transaction.run(tenant, () -> jdbc.sql("delete from keystore.case_key where case_id = :case")
                .param("case", caseId)
                .update());
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.details()).containsEntry("queue", "general");
            assertThat(line.personal()).isEmpty();
        });
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> transaction.run(tenant, () -> {
                    log.append(event(AuditActions.CASE_OPENED));
                    throw new IllegalStateException("the business of this transaction failed");
                }))
                .hasMessageContaining("failed");
        sequencer.sealAll();
        assertThat(lines()).isEmpty();
    }

    @Test
    void nothing_is_appended_outside_of_a_transaction() {
        assertThatThrownBy(() -> TenantScope.run(tenant, () -> log.append(event(AuditActions.CASE_OPENED))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        append(AuditActions.CASE_OPENED);
        sequencer.sealAll();
        append(AuditActions.TASK_CREATED);
        assertThat(TenantScope.call(TestTenant.in(tenants), () -> trail.ofCase(caseId)))
                .isEmpty();
    }

    @Test
    void the_application_cannot_change_or_delete_what_is_written() {
        append(AuditActions.CASE_OPENED);
        sequencer.sealAll();
        append(AuditActions.TASK_CREATED);
        for (String change : List.of(
                "update proofline.audit_entry set details = '{}'",
                "delete from proofline.audit_entry",
                "truncate proofline.audit_entry",
                "insert into proofline.audit_entry select * from proofline.audit_entry",
                "update proofline.audit_checkpoint set note = ''",
                "delete from proofline.audit_checkpoint",
                "truncate proofline.audit_checkpoint",
                "update proofline.audit_subtree set hash = hash",
                "delete from proofline.audit_subtree",
                "truncate proofline.audit_subtree",
                "update proofline.audit_queue set details = '{}'",
                "delete from proofline.audit_queue",
                "truncate proofline.audit_queue")) {
            assertThatThrownBy(
                            () -> transaction.run(tenant, () -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(lines()).hasSize(2);
    }

    @Test
    void what_concerns_no_single_case_is_written_too_and_holds_nothing_personal() {
        AuditEvent exported = AuditEvent.ofTenant(AuditActions.AUDIT_EXPORTED, Actor.staff("meryem"), Map.of("n", 1));
        transaction.run(tenant, () -> log.append(exported));
        sequencer.sealAll();
        assertThat(verifier.verify().intact()).isTrue();
        assertThatThrownBy(() -> new AuditEvent(
                        null, AuditActions.AUDIT_EXPORTED, Actor.SYSTEM, Map.of(), Map.of("name", "Aylin")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void append(String action) {
        transaction.run(tenant, () -> log.append(event(action)));
    }

    private AuditEvent event(String action) {
        return new AuditEvent(caseId, action, Actor.SYSTEM, Map.of("queue", "general"), Map.of("name", "Aylin"));
    }

    private List<AuditLine> lines() {
        return TenantScope.call(tenant, () -> trail.ofCase(caseId));
    }
}
