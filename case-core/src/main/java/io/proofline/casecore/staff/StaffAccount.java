package io.proofline.casecore.staff;

import io.proofline.contract.tenant.TenantId;
import java.util.Set;

/**
 * The account of a member of staff.
 *
 * @param tenants for whom it may work
 */
public record StaffAccount(
        String username, String displayName, Set<StaffRole> roles, Set<TenantId> tenants, boolean enabled) {

    public StaffAccount {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }
}
