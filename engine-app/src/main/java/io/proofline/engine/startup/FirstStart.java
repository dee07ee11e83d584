package io.proofline.engine.startup;

import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.casecore.tenant.Tenants;
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
    private final SecretFiles secrets;

    FirstStart(Tenants tenants, ApiKeys apiKeys, StaffAccounts staff, SecretFiles secrets) {
        this.tenants = tenants;
        this.apiKeys = apiKeys;
        this.staff = staff;
        this.secrets = secrets;
    }

    /** Does nothing if the first account is there. */
    void provision() {
        if (staff.find(ADMIN).isPresent()) {
            return;
        }
        if (tenants.find(TENANT).isEmpty()) {
            tenants.create(TENANT, "Main");
        }
        IssuedApiKey key = apiKeys.issue(TENANT, "first key");
        String password = staff.create(ADMIN, "Administrator", EnumSet.allOf(StaffRole.class), Set.of(TENANT));
        secrets.keep(NOTE, """
                Generated at the first start. Keep it safe, then delete this file.

                Console login:  %s
                Password:       %s

                Tenant:         %s
                API key id:     %s
                API key secret: %s
                """.formatted(ADMIN, password, TENANT, key.keyId(), key.secret()));
    }

    /** Where the first login stands written, if nobody has deleted it. */
    String whereToLogIn() {
        return Files.exists(secrets.file(NOTE))
                ? "user '" + ADMIN + "', password in " + secrets.file(NOTE)
                : "with your own account";
    }
}
