package io.proofline.engine.demo;

import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.startup.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's two tenants, a fresh API key for each, and one account that sees both. */
@Component
@Profile("demo")
class DemoAccess {

    static final TenantId BANK = new TenantId("demo-bank");
    static final TenantId TELECOM = new TenantId("demo-telecom");

    private static final String USER = "demo";
    private static final String PASSWORD_FILE = "demo-login.txt";

    private final Tenants tenants;
    private final ApiKeys apiKeys;
    private final StaffAccounts staff;
    private final SecretFiles secrets;

    DemoAccess(Tenants tenants, ApiKeys apiKeys, StaffAccounts staff, SecretFiles secrets) {
        this.tenants = tenants;
        this.apiKeys = apiKeys;
        this.staff = staff;
        this.secrets = secrets;
    }

    /** A secret is shown once, so every demo takes a new key. */
    IssuedApiKey key(TenantId tenant) {
        if (tenants.find(tenant).isEmpty()) {
            tenants.create(tenant, tenant.equals(BANK) ? "Demo Bank" : "Demo Telecom");
        }
        return apiKeys.issue(tenant, "demo");
    }

    Login login() {
        if (staff.find(USER).isEmpty()) {
            String password = staff.create(
                    USER,
                    "Demo Reviewer",
                    EnumSet.of(StaffRole.REVIEWER, StaffRole.SENIOR_REVIEWER, StaffRole.OPERATOR),
                    Set.of(BANK, TELECOM));
            secrets.keep(PASSWORD_FILE, password);
        }
        try {
            return new Login(USER, Files.readString(secrets.file(PASSWORD_FILE)).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The demo account exists but its password file " + secrets.file(PASSWORD_FILE) + " is gone.",
                    missing);
        }
    }

    record Login(String user, String password) {}
}
