package io.proofline.casecore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class DefaultSetsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private DefaultSets defaults;

    @Autowired
    private ModelSets sets;

    @Autowired
    private JdbcClient jdbc;

    private ModelSet live(TenantId tenant) {
        return transaction.call(tenant, () -> sets.liveSet().orElseThrow());
    }

    @Test
    void the_models_of_a_build_are_live_for_every_tenant() {
        defaults.publish(SampleModels.build(UUID.randomUUID().toString()));
        TenantId tenant = TestTenant.in(tenants);

        ModelSet set = live(tenant);
        assertThat(set.tenant()).isEqualTo(Tenants.PLATFORM);
        assertThat(set.members())
                .extracting(ModelSet.Member::key)
                .containsExactly("ekyc-verification", "reason-texts", "verification");
        assertThat(set.own()).isEmpty();
    }

    @Test
    void a_restart_makes_no_new_set_and_an_older_build_does_not_come_back() {
        String older = UUID.randomUUID().toString();
        String newer = UUID.randomUUID().toString();
        defaults.publish(SampleModels.build(older));
        UUID first = live(Tenants.PLATFORM).id();
        defaults.publish(SampleModels.build(older));
        assertThat(live(Tenants.PLATFORM).id()).isEqualTo(first);

        defaults.publish(SampleModels.build(newer));
        ModelSet second = live(Tenants.PLATFORM);
        assertThat(second.parent()).contains(first);
        defaults.publish(SampleModels.build(older));
        assertThat(live(Tenants.PLATFORM).id()).isEqualTo(second.id());
    }

    @Test
    void a_tenant_changes_neither_the_defaults_nor_anything_that_is_written_once() {
        defaults.publish(SampleModels.build(UUID.randomUUID().toString()));
        TenantId tenant = TestTenant.in(tenants);

        assertThatThrownBy(() -> transaction.run(tenant, () -> jdbc.sql("""
                        insert into proofline.model_release (tenant_id, set_id, cause, released_by, live_from)
                        select 'platform', set_id, 'change', 'mallory', now() from proofline.model_release limit 1
                        """).update()))
                .isInstanceOf(DataAccessException.class);
        for (String table : new String[] {"model_version", "model_set", "model_set_member", "model_release"}) {
            assertThatThrownBy(() -> transaction.run(
                            Tenants.PLATFORM, () -> jdbc.sql("update proofline." + table + " set tenant_id = tenant_id")
                                    .update()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
