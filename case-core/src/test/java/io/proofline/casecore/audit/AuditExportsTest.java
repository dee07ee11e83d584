package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportFinding;
import io.proofline.casecore.audit.export.ExportHeader;
import io.proofline.casecore.audit.export.ExportReport;
import io.proofline.casecore.audit.export.ExportVerifier;
import io.proofline.casecore.audit.merkle.TreeHash;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Exports and proofs of two tenants' entries that lie between each other in one tree. */
@CaseTest
class AuditExportsTest {

    private static final Actor AUDITOR = Actor.staff("aude");

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditExports exports;

    @Autowired
    private AuditProofs proofs;

    @Autowired
    private AuditSequencer sequencer;

    @Autowired
    private AuditCheckpoints checkpoints;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private TenantId tenant;
    private TenantId other;
    private SignedCheckpoint before;

    @BeforeEach
    void entries_of_two_tenants_in_turn() {
        tenant = TestTenant.in(tenants);
        other = TestTenant.in(tenants);
        append(other, UUID.randomUUID());
        sequencer.sealAll();
        before = checkpoints.current().orElseThrow();
        for (int n = 0; n < 20; n++) {
            append(tenant, n % 3 == 0 ? first : second);
            append(other, UUID.randomUUID());
        }
    }

    @Test
    void an_export_of_everything_holds_the_tenants_entries_alone_and_the_one_about_itself() {
        String export = export(new ExportScope(null, null, null, null));
        ExportReport report = verify(export);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(21);
        assertThat(export).contains("audit_exported").contains(tenant.value()).doesNotContain(other.value());
        assertThat(export).as("what is personal").doesNotContain("Aylin");
    }

    @Test
    void an_export_of_a_case_or_a_period_holds_no_more_than_that() {
        ExportReport ofCase = verify(export(ExportScope.ofCase(first)));
        assertThat(ofCase.findings()).isEmpty();
        assertThat(ofCase.entries()).isEqualTo(7 + 1);
        ExportReport ofPast = verify(export(new ExportScope(null, null, Instant.parse("2020-01-01T00:00:00Z"), null)));
        assertThat(ofPast.findings()).isEmpty();
        assertThat(ofPast.entries()).isZero();
    }

    @Test
    void an_export_can_be_compared_with_an_earlier_checkpoint() {
        String export =
                export(new ExportScope(first, null, null, before.checkpoint().size()));
        assertThat(verify(export, before).findings()).isEmpty();
        assertThat(verify(export, before).notes()).isEmpty();
        assertThatThrownBy(() -> export(new ExportScope(first, null, null, Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_evidence_file_can_be_compared_with_an_earlier_checkpoint_too() {
        String plain = evidenceFile(null);
        assertThat(verify(plain, before).findings())
                .extracting(finding -> finding.kind())
                .containsExactly(ExportFinding.Kind.NOT_COMPARED);
        assertThat(verify(plain, before).notes())
                .singleElement()
                .asString()
                .contains("since=" + before.checkpoint().size());
        assertThat(verify(evidenceFile(before.checkpoint().size()), before).findings())
                .isEmpty();
        assertThatThrownBy(() -> evidenceFile(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    private String evidenceFile(Long since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TenantScope.run(tenant, () -> exports.evidence(first, since, AUDITOR, Map.of(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_evidence_file_proves_each_entry_and_signs_for_its_statements() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TenantScope.run(
                tenant,
                () -> exports.evidence(
                        first,
                        null,
                        AUDITOR,
                        Map.of("decision", List.of(Map.of("model", "band", "version", "3"))),
                        out));
        String file = out.toString(StandardCharsets.UTF_8);
        assertThat(verify(file).findings()).isEmpty();
        assertThat(verify(file).entries()).isEqualTo(8);
        assertThat(verify(file).header().orElseThrow().kind()).isEqualTo(ExportHeader.EVIDENCE);
        assertThat(file).contains("{\"decision\":{\"model\":\"band\",\"version\":\"3\"}}");
        assertThat(verify(file.replace("\"version\":\"3\"", "\"version\":\"4\""))
                        .findings())
                .extracting(finding -> finding.line())
                .containsExactly(2L);
    }

    @Test
    void an_entry_edited_in_the_database_beneath_shows_in_what_is_exported_later() {
        sequencer.sealAll();
        assertThat(checkpoints.current()).isPresent();
        long edited = ownIndex();
        String kept = superuser("select details from proofline.audit_entry where leaf_index = " + edited);
        write(edited, "{\"queue\":\"fraud\"}");
        try {
            assertThat(verify(export(new ExportScope(null, null, null, null))).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(ExportFinding.Kind.NOT_IN_TREE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TenantScope.run(tenant, () -> exports.evidence(first, null, AUDITOR, Map.of(), out));
            assertThat(verify(out.toString(StandardCharsets.UTF_8)).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.sentence())
                            .isEqualTo("Entry " + edited + " (line 2) is not in the tree that was signed."));
        } finally {
            write(edited, kept);
        }
        assertThat(verify(export(new ExportScope(null, null, null, null))).findings())
                .isEmpty();
    }

    @Test
    void proofs_and_exports_hold_after_the_key_of_the_case_is_destroyed() {
        sequencer.sealAll();
        String exported = export(ExportScope.ofCase(first));
        transaction.run(tenant, () -> jdbc.sql("delete from keystore.case_key where case_id = :case")
                .param("case", first)
                .update());
        assertThat(verify(exported).findings()).isEmpty();
        assertThat(verify(export(ExportScope.ofCase(first))).findings()).isEmpty();
        long index = ownIndex();
        AuditProofs.EntryProof proof =
                TenantScope.call(tenant, () -> proofs.inclusion(index)).orElseThrow();
        assertThat(proof.proof()
                        .proves(
                                TreeHash.leaf(proof.leaf().getBytes(StandardCharsets.UTF_8)),
                                proof.checkpoint().checkpoint().root()))
                .isTrue();
    }

    @Test
    void another_tenants_entry_has_no_proof_for_me() {
        sequencer.sealAll();
        long index = ownIndex();
        assertThat(TenantScope.call(other, () -> proofs.inclusion(index))).isEmpty();
        assertThat(TenantScope.call(tenant, () -> proofs.inclusion(Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void a_consistency_proof_leads_from_one_checkpoint_to_a_later_one() {
        sequencer.sealAll();
        SignedCheckpoint later = checkpoints.current().orElseThrow();
        assertThat(proofs.consistency(
                                before.checkpoint().size(), later.checkpoint().size())
                        .proves(before.checkpoint().root(), later.checkpoint().root()))
                .isTrue();
        assertThatThrownBy(() -> proofs.consistency(1, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As somebody who has every right over the database and switches the triggers off. */
    private static void write(long index, String details) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource();
        connection.setUrl(TestDatabase.shared().url());
        connection.setUsername("postgres");
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("update proofline.audit_entry set details = ? where leaf_index = ?")
                    .params(details, index)
                    .update();
        } finally {
            connection.destroy();
        }
    }

    private static String superuser(String sql) {
        return JdbcClient.create(TestDatabase.shared().superuser())
                .sql(sql)
                .query(String.class)
                .single();
    }

    private long ownIndex() {
        return transaction.call(tenant, () -> jdbc.sql("select min(leaf_index) from proofline.audit_entry")
                .query(Long.class)
                .single());
    }

    private void append(TenantId of, UUID caseId) {
        transaction.run(
                of,
                () -> log.append(new AuditEvent(
                        caseId,
                        AuditActions.TASK_CREATED,
                        Actor.SYSTEM,
                        Map.of("queue", "general"),
                        Map.of("n", "Aylin"))));
    }

    private String export(ExportScope scope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TenantScope.run(tenant, () -> exports.entries(scope, AUDITOR, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private ExportReport verify(String export, SignedCheckpoint... outside) {
        try {
            return new ExportVerifier(
                            List.of(checkpoints.signingKey().publicKey().pem()), List.of(outside))
                    .verify(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
