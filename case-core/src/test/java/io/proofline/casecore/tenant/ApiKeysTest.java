package io.proofline.casecore.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.contract.tenant.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class ApiKeysTest {

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Tenants tenants;

    private TenantId tenant;
    private IssuedApiKey key;

    @BeforeEach
    void a_key() {
        tenant = TestTenant.in(tenants);
        key = keys.issue(tenant, "core banking");
    }

    @Test
    void a_key_opens_for_its_tenant() {
        assertThat(keys.authenticate(key.keyId(), key.secret()))
                .contains(new ApiClient(tenant, key.keyId(), "core banking"));
        assertThat(key.keyId()).startsWith("pk_" + tenant + "_");
        assertThat(TenantScope.current()).isEmpty();
    }

    @Test
    void a_wrong_secret_is_refused() {
        IssuedApiKey other = keys.issue(tenant, "other");
        assertThat(keys.authenticate(key.keyId(), other.secret())).isEmpty();
        assertThat(keys.authenticate(key.keyId(), "")).isEmpty();
    }

    @Test
    void an_id_that_names_another_tenant_or_nothing_is_refused() {
        TenantId otherTenant = TestTenant.in(tenants);
        String moved = key.keyId().replace(tenant.value(), otherTenant.value());
        assertThat(keys.authenticate(moved, key.secret())).isEmpty();
        assertThat(keys.authenticate("pk_' or 1=1 --", key.secret())).isEmpty();
        assertThat(keys.authenticate("", key.secret())).isEmpty();
    }

    @Test
    void a_revoked_key_is_refused() {
        keys.revoke(key.keyId());
        assertThat(keys.authenticate(key.keyId(), key.secret())).isEmpty();
        keys.revoke("pk_no_such_key");
    }

    @Test
    void a_secret_is_not_printed() {
        assertThat(key.toString()).contains(key.keyId()).doesNotContain(key.secret());
    }

    @Test
    void a_tenant_lists_its_own_keys_and_which_are_revoked() {
        IssuedApiKey other = keys.issue(tenant, "other");
        keys.issue(TestTenant.in(tenants), "elsewhere");
        keys.revoke(other.keyId());

        assertThat(keys.ofTenant(tenant))
                .extracting(ApiKey::keyId, ApiKey::name, listed -> listed.revokedAt() != null)
                .containsExactlyInAnyOrder(
                        tuple(key.keyId(), "core banking", false), tuple(other.keyId(), "other", true));
    }
}
