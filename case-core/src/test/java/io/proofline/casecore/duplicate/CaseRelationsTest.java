package io.proofline.casecore.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class CaseRelationsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Autowired
    private CaseRelations relations;

    @Autowired
    private Cases cases;

    @Autowired
    private Tenants tenants;

    private TenantId tenant;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void both_cases_tell_of_each_other() {
        UUID first = cases.open(tenant).id();
        UUID second = cases.open(tenant).id();
        put(second, new CaseRelation(first, List.of("face", "picture"), 0.71, NOON));

        assertThat(of(tenant, second)).containsExactly(new CaseRelation(first, List.of("face", "picture"), 0.71, NOON));
        assertThat(of(tenant, first)).containsExactly(new CaseRelation(second, List.of("face", "picture"), 0.71, NOON));
    }

    @Test
    void a_later_search_takes_the_place_of_an_earlier_one_and_the_newest_relation_comes_first() {
        UUID first = cases.open(tenant).id();
        UUID second = cases.open(tenant).id();
        UUID third = cases.open(tenant).id();
        put(third, new CaseRelation(first, List.of("email"), null, NOON));
        put(
                third,
                new CaseRelation(first, List.of("phone"), null, NOON.plusSeconds(1)),
                new CaseRelation(second, List.of("face"), 0.9, NOON.plusSeconds(2)));

        assertThat(of(tenant, third)).extracting(CaseRelation::other).containsExactly(second, first);
        assertThat(of(tenant, first)).extracting(CaseRelation::shared).containsExactly(List.of("phone"));
    }

    @Test
    void another_tenant_sees_none_of_it() {
        TenantId other = TestTenant.in(tenants);
        UUID first = cases.open(tenant).id();
        UUID second = cases.open(tenant).id();
        put(second, new CaseRelation(first, List.of("face"), 0.8, NOON));

        assertThat(of(other, first)).isEmpty();
        assertThat(of(other, second)).isEmpty();
    }

    private void put(UUID caseId, CaseRelation... found) {
        TenantScope.run(tenant, () -> relations.put(caseId, List.of(found)));
    }

    private List<CaseRelation> of(TenantId owner, UUID caseId) {
        return TenantScope.call(owner, () -> relations.ofCase(caseId));
    }
}
