package io.proofline.console.access;

import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/** Who is at the console, as the account stands at this request: a role withdrawn is a role gone. */
public record StaffMember(String username, String displayName, Set<StaffRole> roles, Set<TenantId> tenants) {

    /** Name of the request attribute that holds the member. */
    public static final String ATTRIBUTE = "staff";

    public StaffMember {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }

    public boolean may(Permission permission) {
        return permission.isGivenTo(roles);
    }

    /** Refuses with 403 whoever lacks the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessDeniedException("This needs the permission " + permission + ".");
        }
    }

    /** Which cases the member may open with the persons in them. */
    public CaseReach reach() {
        return CaseReach.of(username, roles);
    }

    /** The member with those roles alone that show no personal data. */
    public StaffMember withoutSight() {
        Set<StaffRole> impersonal = roles.stream()
                .filter(role -> !Permission.SEE_PERSONAL.isGivenTo(Set.of(role)))
                .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(username, displayName, impersonal, tenants);
    }

    /** The queues that the roles open, in the order in which they are shown. */
    public List<String> queues() {
        return Queues.of(roles);
    }

    /** Refuses with 403 whoever does not work on the queue. */
    public void requireQueue(String queue) {
        if (!queues().contains(queue)) {
            throw new AccessDeniedException("The queue is not one of the member's own.");
        }
    }
}
