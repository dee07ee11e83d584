package io.proofline.console.access.oidc;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where staff sign in. Without an issuer they have local accounts.
 *
 * @param issuer the provider's issuer, e.g. {@code https://id.bank.example/realms/proofline}; exactly its {@code iss}
 * @param rolesClaim the claim with the names of roles; a dot leads into an object, as in {@code realm_access.roles}
 * @param tenantsClaim the claim with the ids of tenants
 * @param clockSkew by how much the provider's clock may differ from ours
 */
@ConfigurationProperties("proofline.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("proofline-console") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("proofline_roles") String rolesClaim,
        @DefaultValue("proofline_tenants") String tenantsClaim,
        @DefaultValue("60s") Duration clockSkew) {

    /** The settings are shown by tools that know nothing of secrets. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    public boolean configured() {
        return !issuer.isBlank();
    }

    /** Scheme, host and port of the provider: where the browser is sent to sign in and out. */
    public String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
