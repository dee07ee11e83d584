package io.proofline.casecore.staff;

/** What a member of staff may do. */
public enum StaffRole {
    /** Decides cases of the general queue. */
    REVIEWER,
    /** Decides cases of every queue. */
    SENIOR_REVIEWER,
    /** Sees cases, decisions and tables. */
    COMPLIANCE_OFFICER,
    /** Reads everything, the audit trail above all; changes nothing. */
    AUDITOR,
    /** Manages a tenant's API keys and staff. */
    TENANT_ADMIN,
    /** Runs the platform: incidents, queues. */
    OPERATOR
}
