package io.proofline.console.access;

import io.proofline.casecore.staff.StaffRole;
import java.util.Set;

/** What staff may do beyond seeing which cases there are and how far they got. */
public enum Permission {
    /** See pictures, fields, claims and texts that may hold personal data. */
    SEE_PERSONAL,
    /** Work on the queues: claim, release, accept, reject. */
    DECIDE,
    /** Try a failed step again. */
    RETRY;

    boolean isGivenTo(Set<StaffRole> held) {
        return held.stream().anyMatch(this::isGivenTo);
    }

    private boolean isGivenTo(StaffRole role) {
        return switch (role) {
            case REVIEWER, SENIOR_REVIEWER, COMPLIANCE_OFFICER -> this == SEE_PERSONAL || this == DECIDE;
            case AUDITOR -> this == SEE_PERSONAL;
            case OPERATOR -> this == RETRY;
            case TENANT_ADMIN -> false;
        };
    }
}
