package io.proofline.casecore.staff;

import io.proofline.contract.tenant.TenantId;
import java.util.Set;

/**
 * What an identity provider says about a member of staff at this moment.
 *
 * @param calledAs a name to be called by, e.g. {@code rita.k@bank.example}; a hint for the user name
 * @param tenants as the provider names them; there need not be such tenants
 */
public record StaffClaims(
        StaffIdentity identity, String calledAs, String displayName, Set<StaffRole> roles, Set<TenantId> tenants) {

    public StaffClaims {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }
}
