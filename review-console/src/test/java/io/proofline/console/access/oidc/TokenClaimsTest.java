package io.proofline.console.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.staff.StaffClaims;
import io.proofline.casecore.staff.StaffIdentity;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class TokenClaimsTest {

    private static final String ISSUER = "https://id.bank.example/realms/proofline";

    @Test
    void roles_and_tenants_are_read_and_what_is_not_ours_is_left_alone() {
        StaffClaims read = read(
                settings("proofline_roles", "proofline_tenants"),
                Map.of(
                        "preferred_username",
                        "rita",
                        "name",
                        " Rita Reviewer ",
                        "proofline_roles",
                        List.of("reviewer", "tenant-admin", "REVIEWER", "uma_authorization", 7),
                        "proofline_tenants",
                        List.of("acme", "Not A Tenant!", "globex")));

        assertThat(read.identity()).isEqualTo(new StaffIdentity(ISSUER, "42"));
        assertThat(read.displayName()).isEqualTo("Rita Reviewer");
        assertThat(read.roles()).containsExactlyInAnyOrder(StaffRole.REVIEWER, StaffRole.TENANT_ADMIN);
        assertThat(read.tenants()).containsExactlyInAnyOrder(new TenantId("acme"), new TenantId("globex"));
    }

    @Test
    void a_dot_leads_into_an_object_and_of_a_path_the_last_part_counts() {
        StaffClaims read = read(
                settings("realm_access.roles", "groups"),
                Map.of(
                        "realm_access", Map.of("roles", List.of("auditor")),
                        "groups", List.of("/proofline/tenants/acme")));

        assertThat(read.roles()).containsExactly(StaffRole.AUDITOR);
        assertThat(read.tenants()).containsExactly(new TenantId("acme"));
    }

    @Test
    void a_group_somewhere_below_that_is_called_like_a_role_gives_none() {
        StaffClaims read = read(
                settings("groups", "groups"),
                Map.of("groups", List.of("/teams/north/operator", "/operator", "../auditor", "/tenants/acme")));

        assertThat(read.roles()).isEmpty();
    }

    @Test
    void one_value_may_come_without_its_list() {
        assertThat(read(settings("role", "tenant"), Map.of("role", "operator", "tenant", "acme"))
                        .roles())
                .containsExactly(StaffRole.OPERATOR);
    }

    @Test
    void a_token_that_says_nothing_gives_nothing() {
        StaffClaims read = read(settings("a.b.c", "groups"), Map.of("a", "text", "groups", Map.of("acme", true)));

        assertThat(read.roles()).isEmpty();
        assertThat(read.tenants()).isEmpty();
        assertThat(read.displayName()).isEqualTo("42");
    }

    @Test
    void an_issuer_without_a_secret_is_refused_at_the_start() {
        assertThatThrownBy(() -> new IdentityProvider(
                        new OidcSettings(ISSUER, "proofline-console", " ", "r", "t", Duration.ZERO)))
                .hasMessageContaining("proofline.oidc.client-secret");
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(settings("r", "t").toString()).doesNotContain("hush");
    }

    private static OidcSettings settings(String roles, String tenants) {
        return new OidcSettings(ISSUER, "proofline-console", "hush", roles, tenants, Duration.ofMinutes(1));
    }

    private static StaffClaims read(OidcSettings settings, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("iss", ISSUER);
        all.put("sub", "42");
        Instant now = Instant.parse("2026-11-21T09:30:00Z");
        return new TokenClaims(settings).read(new OidcIdToken("token", now, now.plusSeconds(60), all));
    }
}
