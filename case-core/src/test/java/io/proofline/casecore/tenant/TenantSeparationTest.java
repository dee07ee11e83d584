package io.proofline.casecore.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.contract.tenant.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@CaseTest
class TenantSeparationTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private TenantBinding binding;

    @Autowired
    private TenantTransaction tenantTransaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    private TransactionTemplate transaction;
    private TenantId mine;
    private TenantId theirs;

    @BeforeEach
    void two_tenants_with_a_key_each() {
        transaction = new TransactionTemplate(manager);
        mine = TestTenant.in(tenants);
        theirs = TestTenant.in(tenants);
        keys.issue(mine, "mine");
        keys.issue(theirs, "theirs");
    }

    @Test
    void a_transaction_inside_a_scope_sees_the_rows_of_its_tenant_alone() {
        assertThat(seenInScopeOf(mine)).isEqualTo("mine");
        assertThat(seenInScopeOf(theirs)).isEqualTo("theirs");
    }

    @Test
    void without_a_tenant_there_are_no_rows() {
        assertThat(transaction.<String>execute(status -> visibleKeys())).isEmpty();
        assertThat(visibleKeys()).isEmpty();
    }

    @Test
    void a_connection_does_not_carry_a_tenant_on_to_its_next_user() {
        for (int turn = 0; turn < 20; turn++) {
            tenantTransaction.run(mine, this::visibleKeys);
            assertThat(visibleKeys()).isEmpty();
        }
    }

    @Test
    void rows_of_another_tenant_can_be_neither_written_nor_changed() {
        assertThatThrownBy(() -> tenantTransaction.run(mine, () -> jdbc.sql(
                                "insert into proofline.api_key values ('pk', :theirs, 'n', decode(repeat('00', 32), 'hex'), now())")
                        .param("theirs", theirs.value())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        int changed = tenantTransaction.call(
                mine, () -> jdbc.sql("update proofline.api_key set name = 'stolen' where tenant_id = :theirs")
                        .param("theirs", theirs.value())
                        .update());
        assertThat(changed).isZero();
    }

    @Test
    void a_transaction_begun_without_a_tenant_can_be_bound_to_one_until_it_ends() {
        transaction.executeWithoutResult(status -> {
            assertThat(visibleKeys()).isEmpty();
            binding.bind(mine);
            assertThat(visibleKeys()).isEqualTo("mine");
            assertThat(TenantScope.current()).contains(mine);
            binding.bind(mine);
        });
        assertThat(TenantScope.current()).isEmpty();
        assertThat(visibleKeys()).isEmpty();
    }

    @Test
    void a_bound_transaction_is_not_bound_to_another_tenant() {
        transaction.executeWithoutResult(status -> {
            binding.bind(mine);
            assertThatThrownBy(() -> binding.bind(theirs)).isInstanceOf(TenantMismatch.class);
            assertThatThrownBy(() -> TenantScope.run(theirs, this::visibleKeys)).isInstanceOf(TenantMismatch.class);
            assertThat(visibleKeys()).isEqualTo("mine");
        });
    }

    @Test
    void a_transaction_of_its_own_inside_a_bound_one_is_the_same_tenants() {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            binding.bind(mine);
            assertThat(own.<String>execute(inner -> visibleKeys())).isEqualTo("mine");
            assertThat(TenantScope.current()).contains(mine);
        });
    }

    @Test
    void a_tenant_is_bound_only_inside_a_transaction() {
        assertThatThrownBy(() -> binding.bind(mine)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void scopes_nest_and_give_back_the_outer_tenant() {
        TenantScope.run(mine, () -> {
            TenantScope.run(theirs, () -> assertThat(TenantScope.require()).isEqualTo(theirs));
            assertThat(TenantScope.require()).isEqualTo(mine);
        });
        assertThat(TenantScope.current()).isEmpty();
        assertThatThrownBy(TenantScope::require).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_list_of_all_tenants_crosses_them() {
        assertThat(tenants.all()).extracting(Tenant::id).contains(mine, theirs);
        assertThat(tenants.find(mine)).map(Tenant::displayName).contains("A bank");
        assertThat(tenants.find(new TenantId("nobody"))).isEmpty();
    }

    private String seenInScopeOf(TenantId tenant) {
        return TenantScope.call(tenant, () -> transaction.execute(status -> visibleKeys()));
    }

    private String visibleKeys() {
        return jdbc.sql("select coalesce(string_agg(name, ',' order by name), '') from proofline.api_key")
                .query(String.class)
                .single();
    }
}
