package io.proofline.casecore.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.face.FaceTemplate;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class FaceDuplicatesTest {

    private static final double LIKE = 0.8;
    private static final float[] ANN = {1, 0, 0, 0};
    private static final float[] ANN_AGAIN = {0.96f, 0.28f, 0, 0};
    private static final float[] BOB = {0, 0, 1, 0};

    @Autowired
    private FaceDuplicates duplicates;

    @Autowired
    private FaceTemplates templates;

    @Autowired
    private EvidenceStore evidence;

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
    void the_same_face_in_another_case_is_found_with_its_likeness() {
        UUID first = withFace(tenant, ANN);
        withFace(tenant, BOB);
        UUID second = withFace(tenant, ANN_AGAIN);

        assertThat(search(duplicates, second)).singleElement().satisfies(neighbour -> {
            assertThat(neighbour.caseId()).isEqualTo(first);
            assertThat(neighbour.similarity()).isBetween(0.95, 0.97);
        });
    }

    @Test
    void a_case_that_comes_in_after_a_search_is_found_by_the_next() {
        UUID first = withFace(tenant, ANN);
        assertThat(search(duplicates, first)).isEmpty();

        UUID second = withFace(tenant, ANN_AGAIN);

        assertThat(search(duplicates, first)).extracting(FaceNeighbour::caseId).containsExactly(second);
    }

    @Test
    void another_tenants_cases_are_never_found() {
        TenantId other = TestTenant.in(tenants);
        withFace(other, ANN);

        assertThat(search(duplicates, withFace(tenant, ANN))).isEmpty();
    }

    @Test
    void a_case_without_a_face_has_no_duplicates() {
        withFace(tenant, ANN);

        assertThat(search(duplicates, cases.open(tenant).id())).isEmpty();
    }

    @Test
    void an_index_that_starts_anew_is_filled_from_the_encrypted_store() {
        UUID first = withFace(tenant, ANN);
        UUID second = withFace(tenant, ANN_AGAIN);
        FaceDuplicates restarted = new FaceDuplicates(templates, new HnswFaceIndex());

        assertThat(search(restarted, second)).extracting(FaceNeighbour::caseId).containsExactly(first);
    }

    @Test
    void a_face_whose_key_was_destroyed_is_found_no_more() {
        UUID erased = withFace(tenant, ANN);
        UUID second = withFace(tenant, ANN_AGAIN);
        assertThat(search(duplicates, second)).extracting(FaceNeighbour::caseId).containsExactly(erased);

        destroyKey(erased);

        assertThat(search(duplicates, second)).isEmpty();
        assertThat(search(new FaceDuplicates(templates, new ExactFaceIndex()), second))
                .isEmpty();
    }

    @Test
    void templates_of_another_network_are_not_compared() {
        withFace(tenant, ANN, "old network");

        assertThat(search(duplicates, withFace(tenant, ANN))).isEmpty();
    }

    private UUID withFace(TenantId owner, float[] values) {
        return withFace(owner, values, "network");
    }

    private UUID withFace(TenantId owner, float[] values, String network) {
        UUID caseId = cases.open(owner).id();
        TenantScope.run(
                owner,
                () -> evidence.add(
                        caseId,
                        EvidenceKind.FACE_TEMPLATE,
                        FaceTemplate.MEDIA_TYPE,
                        new FaceTemplate(network, values).toBytes(),
                        Cases.CLIENT));
        return caseId;
    }

    private List<FaceNeighbour> search(FaceDuplicates searched, UUID caseId) {
        return TenantScope.call(tenant, () -> searched.of(caseId, 5, LIKE));
    }

    private void destroyKey(UUID caseId) {
        transaction.run(tenant, () -> jdbc.sql("delete from keystore.case_key where case_id = :case")
                .param("case", caseId)
                .update());
    }
}
