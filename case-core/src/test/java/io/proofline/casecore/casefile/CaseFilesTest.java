package io.proofline.casecore.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.NotingProcess;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class CaseFilesTest {

    private static final Actor PROCESS = new Actor(ActorKind.SYSTEM, "process");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private NotingProcess process;

    private TenantId tenant;

    @BeforeEach
    void a_tenant_of_its_own() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void an_opened_case_has_its_claims_its_evidence_its_process_and_its_trail() {
        CaseFile file = cases.open(tenant);

        assertThat(file.status()).isEqualTo(CaseStatus.PROCESSING);
        assertThat(file.claims()).containsEntry("surname", Cases.SURNAME);
        assertThat(process.about(file.id())).containsExactly("start");
        TenantScope.run(tenant, () -> {
            assertThat(evidence.ofCase(file.id()))
                    .extracting(EvidenceRef::kind)
                    .containsExactly(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE);
            assertThat(trail.ofCase(file.id()))
                    .extracting(AuditLine::action)
                    .containsExactly(
                            AuditActions.CASE_OPENED, AuditActions.EVIDENCE_RECEIVED, AuditActions.EVIDENCE_RECEIVED);
        });
    }

    @Test
    void a_file_kept_as_it_came_lies_directly_behind_its_picture_and_is_shown_to_nobody() {
        byte[] file = {(byte) 0xFF, (byte) 0xD8, 7, 7, 7};
        OpenCase plain = Cases.command();
        OpenCase withFile = new OpenCase(
                plain.pack(),
                plain.reference(),
                plain.language(),
                plain.claims(),
                List.of(
                        new NewEvidence(
                                EvidenceKind.DOCUMENT_FRONT,
                                new EvidenceInspector.Inspected(
                                        new byte[] {1}, "image/jpeg", 640, 480, Optional.of(file))),
                        Cases.evidence(EvidenceKind.SELFIE, "selfie")),
                plain.actor(),
                plain.channel());

        TenantScope.run(tenant, () -> {
            UUID id = files.open(withFile).id();
            List<EvidenceRef> kept = evidence.ofCase(id);
            assertThat(kept)
                    .extracting(EvidenceRef::kind)
                    .containsExactly(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.DOCUMENT_ORIGINAL, EvidenceKind.SELFIE);
            assertThat(kept).filteredOn(ref -> ref.kind().visible()).hasSize(2);
            assertThat(evidence.read(id, kept.get(1).id())).isEqualTo(file);
        });
    }

    @Test
    void a_case_that_was_erased_stands_in_lists_without_its_claims_and_spoils_none() {
        CaseFile kept = cases.open(tenant);
        UUID erased = cases.open(tenant).id();
        JdbcClient.create(TestDatabase.shared().superuser())
                .sql("delete from keystore.case_key where case_id = :case")
                .param("case", erased)
                .update();

        TenantScope.run(tenant, () -> {
            assertThat(files.recent(10)).extracting(CaseFile::id).containsExactlyInAnyOrder(kept.id(), erased);
            assertThat(files.all(List.of(erased))).singleElement().satisfies(file -> assertThat(file.claims())
                    .isEmpty());
            assertThat(files.head(erased).claims()).isEmpty();
            assertThatThrownBy(() -> files.get(erased)).isInstanceOf(CaseKeyMissing.class);
        });
    }

    @Test
    void nothing_is_kept_of_a_case_whose_process_does_not_start() {
        process.refuse(true);
        try {
            assertThatThrownBy(() -> cases.open(tenant)).hasMessageContaining("out of order");
        } finally {
            process.refuse(false);
        }
        JdbcClient everything = JdbcClient.create(TestDatabase.shared().superuser());
        for (String table : List.of("kyc_case", "evidence", "audit_queue")) {
            assertThat(everything
                            .sql("select count(*) from proofline." + table + " where tenant_id = :tenant")
                            .param("tenant", tenant.value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void another_tenants_case_is_as_unknown_as_one_that_never_was() {
        CaseFile file = cases.open(tenant);
        TenantId stranger = TestTenant.in(tenants);
        TenantScope.run(stranger, () -> {
            assertThat(files.find(file.id())).isEmpty();
            assertThatThrownBy(() -> files.get(file.id())).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() ->
                            files.addEvidence(file.id(), Cases.evidence(EvidenceKind.SELFIE, "theirs"), Cases.CLIENT))
                    .isInstanceOf(CaseNotFound.class);
            assertThat(files.recent(10)).isEmpty();
        });
    }

    @Test
    void evidence_that_comes_later_is_stored_and_told_to_the_process() {
        CaseFile file = cases.open(tenant);
        TenantScope.run(
                tenant,
                () -> files.addEvidence(file.id(), Cases.evidence(EvidenceKind.SELFIE, "second"), Cases.CLIENT));
        assertThat(process.about(file.id())).containsExactly("start", "evidence");
    }

    @Test
    void a_decided_case_takes_nothing_more() {
        CaseFile file = cases.open(tenant);
        TenantScope.run(tenant, () -> {
            lifecycle.scored(file.id(), "accepted", new BigDecimal("91.5"));
            lifecycle.conclude(file.id(), CaseDecision.ACCEPTED, List.of(), PROCESS);

            CaseFile decided = files.get(file.id());
            assertThat(decided.decision()).isEqualTo(CaseDecision.ACCEPTED);
            assertThat(decided.score()).isEqualByComparingTo("91.5");
            assertThat(decided.decidedAt()).isNotNull();
            assertThatThrownBy(() ->
                            files.addEvidence(file.id(), Cases.evidence(EvidenceKind.SELFIE, "late"), Cases.CLIENT))
                    .isInstanceOf(CaseClosed.class);
            assertThatThrownBy(() -> lifecycle.conclude(file.id(), CaseDecision.REJECTED, List.of(), PROCESS))
                    .isInstanceOf(CaseClosed.class);
            assertThat(files.get(file.id()).decision()).isEqualTo(CaseDecision.ACCEPTED);
        });
    }

    @Test
    void pages_follow_each_other_newest_first_without_a_gap_or_a_repeat() {
        List<UUID> opened = java.util.stream.Stream.generate(
                        () -> cases.open(tenant).id())
                .limit(5)
                .toList();
        TenantScope.run(tenant, () -> {
            List<CaseFile> first = files.page(Optional.empty(), Optional.empty(), 3);
            List<CaseFile> second = files.page(Optional.empty(), Optional.of(CasePosition.of(first.get(2))), 3);
            assertThat(first).hasSize(3);
            assertThat(java.util.stream.Stream.concat(first.stream(), second.stream())
                            .map(CaseFile::id))
                    .containsExactlyInAnyOrderElementsOf(opened);
            assertThat(files.page(Optional.of(CaseStatus.COMPLETED), Optional.empty(), 3))
                    .isEmpty();
        });
    }

    @Test
    void what_the_applicant_claims_stands_nowhere_in_clear() {
        cases.open(tenant);
        JdbcClient everything = JdbcClient.create(TestDatabase.shared().superuser());
        List<Map<String, Object>> columns = everything.sql("""
                        select table_schema as schema, table_name as table, column_name as column
                        from information_schema.columns where table_schema in ('proofline', 'keystore', 'flowable')
                        """).query().listOfRows();
        assertThat(columns).isNotEmpty();
        for (Map<String, Object> column : columns) {
            String place = column.get("schema") + "." + column.get("table");
            Long hits = everything
                    .sql("select count(*) from " + place + " where position(convert_to(:value, 'UTF8') in "
                            + "convert_to(" + '"' + column.get("column") + '"' + "::text, 'UTF8')) > 0"
                            + " or position(encode(convert_to(:value, 'UTF8'), 'hex') in " + '"'
                            + column.get("column") + '"' + "::text) > 0")
                    .param("value", Cases.SURNAME)
                    .query(Long.class)
                    .single();
            assertThat(hits).as(place + "." + column.get("column")).isZero();
        }
    }
}
