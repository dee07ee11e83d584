package io.proofline.engine.startup;

import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.contract.tenant.TenantId;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes what nobody can begin without: a tenant, an API key for it and an account that may do everything. Nothing has a
 * default password; what is generated is written to a file in the data folder, once.
 */
@Component
public class FirstStart {

    private static final TenantId TENANT = new TenantId("main");
    private static final String ADMIN = "admin";
    private static final String NOTE = "first-login.txt";

    private final Tenants tenants;
    private final ApiKeys apiKeys;
    private final StaffAccounts staff;
    private final IdentityProvider provider;
    private final SecretFiles secrets;

    FirstStart(Tenants tenants, ApiKeys apiKeys, StaffAccounts staff, IdentityProvider provider, SecretFiles secrets) {
        this.tenants = tenants;
        this.apiKeys = apiKeys;
        this.staff = staff;
        this.provider = provider;
        this.secrets = secrets;
    }

    /** Does nothing if there is a first tenant and, without an identity provider, a first account. */
    void provision() {
        boolean first = tenants.find(TENANT).isEmpty();
        if (first) {
            tenants.create(TENANT, "Main");
        }
        if (provider.configured()) {
            if (first) {
                IssuedApiKey key = apiKeys.issue(TENANT, "first key");
                keep("Console login:  at the identity provider", key);
            }
        } else if (staff.find(ADMIN).isEmpty()) {
            IssuedApiKey key = apiKeys.issue(TENANT, "first key");
            keep("Console login:  %s%nPassword:       %s".formatted(ADMIN, administrator()), key);
        }
    }

    private String administrator() {
        return staff.create(ADMIN, "Administrator", EnumSet.allOf(StaffRole.class), Set.of(TENANT));
    }

    private void keep(String login, IssuedApiKey key) {
        secrets.keep(NOTE, """
                Generated at the first start. Keep it safe, then delete this file.

                %s

                Tenant:         %s
                API key id:     %s
                API key secret: %s
                """.formatted(login, TENANT, key.keyId(), key.secret()));
    }

    /** Where the first login stands written, if nobody has deleted it. */
    String whereToLogIn() {
        if (provider.configured()) {
            return "sign in at " + provider.origin();
        }
        return Files.exists(secrets.file(NOTE))
                ? "user '" + ADMIN + "', password in " + secrets.file(NOTE)
                : "with your own account";
    }
}
