package io.proofline.casecore.staff;

import java.util.Locale;

/** What a member of staff may do. An identity provider calls the roles by their {@link #word()}. */
public enum StaffRole {
    /** Decides cases of the general queue. */
    REVIEWER,
    /** Decides cases of every queue, and hands work out. */
    SENIOR_REVIEWER,
    /** Decides like a senior reviewer; owns the tables. */
    COMPLIANCE_OFFICER,
    /** Reads everything, the audit trail above all; changes nothing. */
    AUDITOR,
    /** Manages a tenant's API keys and staff. */
    TENANT_ADMIN,
    /** Runs the platform: incidents, queues. */
    OPERATOR;

    /** The kebab-case name, e.g. {@code senior-reviewer}; candidate groups of tasks are called the same. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
