package io.proofline.casecore.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

@CaseTest
class CaseCipherTest {

    private static final byte[] NAME = "Aylin Demir".getBytes(UTF_8);

    @Autowired
    private CaseCipher cipher;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private TenantId tenant;
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void what_was_encrypted_for_a_place_opens_there() {
        byte[] ciphertext = encrypt();
        assertThat(new String(ciphertext, UTF_8)).doesNotContain("Aylin");
        assertThat(decrypt(tenant, caseId, "claims", "1", ciphertext)).isEqualTo(NAME);
    }

    @Test
    void equal_values_give_unequal_ciphertexts() {
        assertThat(encrypt()).isNotEqualTo(encrypt());
    }

    @Test
    void moved_to_another_kind_or_id_or_altered_it_does_not_open() {
        byte[] ciphertext = encrypt();
        assertThatThrownBy(() -> decrypt(tenant, caseId, "comment", "1", ciphertext))
                .isInstanceOf(KeyFailure.class);
        assertThatThrownBy(() -> decrypt(tenant, caseId, "claims", "2", ciphertext))
                .isInstanceOf(KeyFailure.class);
        ciphertext[ciphertext.length - 1] ^= 1;
        assertThatThrownBy(() -> decrypt(tenant, caseId, "claims", "1", ciphertext))
                .isInstanceOf(KeyFailure.class)
                .hasMessageNotContaining("Aylin");
    }

    @Test
    void another_case_or_another_tenant_does_not_open_it() {
        byte[] ciphertext = encrypt();
        UUID otherCase = UUID.randomUUID();
        TenantScope.run(tenant, () -> cipher.encrypt(otherCase, "claims", "1", NAME));
        assertThatThrownBy(() -> decrypt(tenant, otherCase, "claims", "1", ciphertext))
                .isInstanceOf(KeyFailure.class);
        TenantId otherTenant = TestTenant.in(tenants);
        assertThatThrownBy(() -> decrypt(otherTenant, caseId, "claims", "1", ciphertext))
                .isInstanceOf(CaseKeyMissing.class);
    }

    @Test
    void once_its_key_is_destroyed_a_case_stays_closed() {
        byte[] ciphertext = encrypt();
        transaction.run(tenant, () -> jdbc.sql("delete from keystore.case_key where case_id = :case")
                .param("case", caseId)
                .update());
        assertThatThrownBy(() -> decrypt(tenant, caseId, "claims", "1", ciphertext))
                .isInstanceOf(CaseKeyMissing.class);
    }

    @Test
    void json_comes_back_as_it_went() {
        Map<String, Object> claims = Map.of("name", "Aylin", "age", 41, "score", 0.5);
        byte[] ciphertext = TenantScope.call(tenant, () -> cipher.encryptJson(caseId, "claims", "1", claims));
        Map<String, Object> back = TenantScope.call(
                tenant, () -> cipher.decryptJson(caseId, "claims", "1", ciphertext, new TypeReference<>() {}));
        assertThat(back).isEqualTo(claims);
    }

    private byte[] encrypt() {
        return TenantScope.call(tenant, () -> cipher.encrypt(caseId, "claims", "1", NAME));
    }

    private byte[] decrypt(TenantId reader, UUID ofCase, String kind, String id, byte[] ciphertext) {
        return TenantScope.call(reader, () -> cipher.decrypt(ofCase, kind, id, ciphertext));
    }
}
