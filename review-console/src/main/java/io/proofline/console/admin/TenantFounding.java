package io.proofline.console.admin;

import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.contract.tenant.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a tenant together with its founder's access to it, where that is ours to give: both stand, or neither. */
@Service
class TenantFounding {

    private static final Logger LOG = LoggerFactory.getLogger(TenantFounding.class);

    private final Tenants tenants;
    private final StaffAccounts accounts;
    private final IdentityProvider provider;

    TenantFounding(Tenants tenants, StaffAccounts accounts, IdentityProvider provider) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.provider = provider;
    }

    /**
     * To be called in the scope of the new tenant.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one of that id
     */
    @Transactional
    void found(TenantId id, String displayName, String founder) {
        tenants.create(id, displayName);
        if (!provider.configured()) {
            // Otherwise the next token would take it back: tenants are given where people sign in.
            accounts.addTenant(founder, id);
        }
        LOG.info("Tenant {} was created by {}.", id, founder);
    }
}
