package io.proofline.casecore.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class EvidenceStoreTest {

    private static final byte[] PICTURE = "the bytes of a picture".getBytes(UTF_8);

    @Autowired
    private EvidenceStore store;

    @Autowired
    private Cases cases;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Tenants tenants;

    private TenantId tenant;
    private UUID caseId;

    @BeforeEach
    void a_case() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
    }

    @Test
    void a_picture_comes_back_as_it_was_stored() {
        TenantScope.run(tenant, () -> {
            EvidenceRef ref = add(EvidenceKind.SELFIE);
            assertThat(ref.bytes()).isEqualTo(PICTURE.length);
            assertThat(ref.sha256()).matches("[0-9a-f]{64}");
            assertThat(store.read(caseId, ref.id())).isEqualTo(PICTURE);
            assertThat(store.get(caseId, ref.id()).ref()).isEqualTo(ref);
        });
    }

    @Test
    void evidence_is_listed_in_the_order_of_arrival_and_never_replaced() {
        TenantScope.run(tenant, () -> {
            int submitted = store.ofCase(caseId).size();
            EvidenceRef first = add(EvidenceKind.SELFIE);
            EvidenceRef portrait = add(EvidenceKind.DOCUMENT_PORTRAIT);
            EvidenceRef second = add(EvidenceKind.SELFIE);
            assertThat(store.ofCase(caseId)).endsWith(first, portrait, second).hasSize(submitted + 3);
            assertThat(store.get(caseId, portrait.id()).derived()).isTrue();
            assertThat(store.get(caseId, second.id()).derived()).isFalse();
        });
    }

    @Test
    void another_tenant_or_another_case_does_not_find_it() {
        EvidenceRef ref = TenantScope.call(tenant, () -> add(EvidenceKind.SELFIE));
        UUID otherCase = cases.open(tenant).id();
        assertThatThrownBy(() -> TenantScope.run(tenant, () -> store.read(otherCase, ref.id())))
                .isInstanceOf(EvidenceNotFound.class);
        TenantId other = TestTenant.in(tenants);
        assertThatThrownBy(() -> TenantScope.run(other, () -> store.read(caseId, ref.id())))
                .isInstanceOf(EvidenceNotFound.class);
        assertThat(TenantScope.call(other, () -> store.ofCase(caseId))).isEmpty();
    }

    @Test
    void receiving_and_viewing_are_on_the_trail() {
        TenantScope.run(tenant, () -> {
            int before = trail.ofCase(caseId).size();
            EvidenceRef ref = add(EvidenceKind.SELFIE);
            store.recordView(caseId, ref.id(), Actor.staff("meryem"));
            List<AuditLine> lines = trail.ofCase(caseId).subList(before, before + 2);
            assertThat(lines)
                    .extracting(AuditLine::action)
                    .containsExactly(AuditActions.EVIDENCE_RECEIVED, AuditActions.EVIDENCE_VIEWED);
            assertThat(lines.get(0).personal()).containsEntry("sha256", ref.sha256());
            assertThat(lines.get(1).actor()).isEqualTo(Actor.staff("meryem"));
        });
    }

    private EvidenceRef add(EvidenceKind kind) {
        return store.add(caseId, kind, "image/png", PICTURE, Actor.client("pk_test"));
    }
}
