package io.proofline.casecore.review;

import io.proofline.casecore.staff.StaffRole;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which cases of the tenant somebody may open with the persons in them.
 *
 * @param everything all of them; otherwise those of the queues, and those with which the person has to do
 * @param queues the queues that the roles open
 */
public record CaseReach(String username, boolean everything, List<String> queues) {

    /** An auditor has no queue, and reads all. */
    private static final Set<StaffRole> READS_ALL =
            Set.of(StaffRole.SENIOR_REVIEWER, StaffRole.COMPLIANCE_OFFICER, StaffRole.AUDITOR);

    public CaseReach {
        queues = List.copyOf(queues);
    }

    public static CaseReach of(String username, Collection<StaffRole> roles) {
        return new CaseReach(username, roles.stream().anyMatch(READS_ALL::contains), Queues.of(roles));
    }
}
