package io.proofline.console.access;

import io.proofline.casecore.staff.StaffRole;
import java.util.Set;

/** What staff may do. Which page asks for which of them is said by {@link Access}. */
public enum Permission {
    /** Reach what comes before any work: signing in and out, choosing the tenant. Needs no role. */
    ENTER,
    /** See which cases there are and how far they got, without a word about the person. */
    SEE_CASES,
    /** See pictures, fields, claims and texts that may hold personal data. */
    SEE_PERSONAL,
    /** Work on the queues: claim, release, accept, reject. */
    DECIDE,
    /** Hand out the work of others: reassign, put into another queue, many at once. */
    SUPERVISE,
    /** Verify the audit trail and take files of it away. */
    AUDIT,
    /** See what the team gets done, in figures that name no applicant. Figures of single reviewers need SUPERVISE, too. */
    SEE_FIGURES,
    /** See process models and decision tables, live ones and drafts, and what differs between them. */
    SEE_MODELS,
    /** Draft changes of models, and see what they would do. Bringing one to life takes a second officer. */
    CHANGE_MODELS,
    /** Try a failed step again. */
    RETRY,
    /** Issue and revoke the API keys of the chosen tenant. */
    MANAGE_KEYS,
    /** Create tenants and staff accounts. */
    MANAGE_PLATFORM;

    public boolean isGivenTo(Set<StaffRole> held) {
        return this == ENTER || held.stream().anyMatch(this::isGivenTo);
    }

    private boolean isGivenTo(StaffRole role) {
        return this == SEE_CASES
                || switch (role) {
                    case REVIEWER -> this == SEE_PERSONAL || this == DECIDE;
                    case SENIOR_REVIEWER ->
                        this == SEE_PERSONAL || this == DECIDE || this == SUPERVISE || this == SEE_FIGURES;
                    case COMPLIANCE_OFFICER ->
                        this == SEE_PERSONAL
                                || this == DECIDE
                                || this == SUPERVISE
                                || this == AUDIT
                                || this == SEE_FIGURES
                                || this == SEE_MODELS
                                || this == CHANGE_MODELS;
                    case AUDITOR -> this == SEE_PERSONAL || this == AUDIT || this == SEE_FIGURES || this == SEE_MODELS;
                    case OPERATOR -> this == RETRY || this == MANAGE_KEYS || this == MANAGE_PLATFORM;
                    case TENANT_ADMIN -> this == MANAGE_KEYS || this == SEE_FIGURES;
                };
    }
}
