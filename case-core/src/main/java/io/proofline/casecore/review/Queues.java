package io.proofline.casecore.review;

import io.proofline.casecore.staff.StaffRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The queues that the shipped routing table knows, and whose they are. */
public final class Queues {

    public static final String GENERAL = "general";
    /** Escalations, and what only experienced reviewers may settle. */
    public static final String SENIOR = "senior";

    public static final String FRAUD = "fraud";

    /** Decisions of the tables that somebody looks at again; it holds no case up. */
    public static final String QUALITY = "quality";

    /** All of them, in the order in which they are shown. */
    public static final List<String> ALL = List.of(GENERAL, SENIOR, FRAUD, QUALITY);

    private static final Set<StaffRole> SENIORS = Set.of(StaffRole.SENIOR_REVIEWER, StaffRole.COMPLIANCE_OFFICER);

    private Queues() {}

    /** The queues that roles open, in the order in which they are shown. */
    public static List<String> of(Collection<StaffRole> roles) {
        if (senior(roles)) {
            return ALL;
        }
        return roles.contains(StaffRole.REVIEWER) ? List.of(GENERAL) : List.of();
    }

    /** May hand out other people's work. */
    public static boolean senior(Collection<StaffRole> roles) {
        return roles.stream().anyMatch(SENIORS::contains);
    }

    /** The names of the roles that open a queue: the candidate groups of its tasks. */
    public static List<String> groups(String queue) {
        return Arrays.stream(StaffRole.values())
                .filter(role -> of(Set.of(role)).contains(queue))
                .map(StaffRole::word)
                .toList();
    }
}
