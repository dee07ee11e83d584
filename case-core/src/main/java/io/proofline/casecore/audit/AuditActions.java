package io.proofline.casecore.audit;

/** What is written to the audit trail, by name. The names are stored and hashed: add to them, never change one. */
public final class AuditActions {

    public static final String CASE_OPENED = "case_opened";
    public static final String EVIDENCE_RECEIVED = "evidence_received";
    /** Somebody saw personal data of the case; the details say on which page. */
    public static final String CASE_VIEWED = "case_viewed";

    public static final String EVIDENCE_VIEWED = "evidence_viewed";
    public static final String STEP_VIEWED = "step_viewed";
    public static final String CHALLENGE_ISSUED = "challenge_issued";
    public static final String EVIDENCE_REQUESTED = "evidence_requested";
    public static final String CHECK_COMPLETED = "check_completed";
    public static final String DECISION_EVALUATED = "decision_evaluated";
    public static final String TASK_CREATED = "task_created";
    public static final String TASK_CLAIMED = "task_claimed";
    public static final String TASK_RELEASED = "task_released";
    public static final String TASK_ESCALATED = "task_escalated";
    public static final String TASK_REASSIGNED = "task_reassigned";
    public static final String TASK_REQUEUED = "task_requeued";
    public static final String TASK_HELD = "task_held";
    public static final String TASK_RESUMED = "task_resumed";
    public static final String TASK_LEFT_IDLE = "task_left_idle";
    public static final String REVIEW_PROPOSED = "review_proposed";
    public static final String REVIEW_APPROVED = "review_approved";
    public static final String REVIEW_SENT_BACK = "review_sent_back";
    public static final String QUALITY_SAMPLED = "quality_sampled";
    public static final String QUALITY_REVIEWED = "quality_reviewed";
    public static final String COMMENT_WRITTEN = "comment_written";
    public static final String REVIEW_DECIDED = "review_decided";
    public static final String OUTCOME_REACHED = "outcome_reached";
    public static final String INCIDENT_RAISED = "incident_raised";
    public static final String INCIDENT_RETRIED = "incident_retried";

    public static final String SIMULATION_STARTED = "simulation_started";
    public static final String SIMULATION_CANCELLED = "simulation_cancelled";
    public static final String SIMULATION_ENDED = "simulation_ended";
    public static final String CASES_SEARCHED = "cases_searched";
    /** Somebody of staff began to work for the tenant; the details say who that is. */
    public static final String STAFF_SIGNED_IN = "staff_signed_in";

    public static final String AUDIT_VIEWED = "audit_viewed";
    public static final String AUDIT_VERIFIED = "audit_verified";
    public static final String AUDIT_EXPORTED = "audit_exported";
    public static final String EVIDENCE_FILE_EXPORTED = "evidence_file_exported";

    public static final String MODEL_DRAFT_CREATED = "model_draft_created";
    public static final String MODEL_DRAFT_SAVED = "model_draft_saved";
    public static final String MODEL_DRAFT_DISCARDED = "model_draft_discarded";
    public static final String MODEL_CHANGE_PROPOSED = "model_change_proposed";
    public static final String MODEL_CHANGE_APPROVED = "model_change_approved";
    public static final String MODEL_CHANGE_SENT_BACK = "model_change_sent_back";
    public static final String MODEL_CHANGE_WITHDRAWN = "model_change_withdrawn";
    public static final String MODEL_CHANGE_FAILED = "model_change_failed";
    public static final String MODEL_SET_RELEASED = "model_set_released";
    public static final String MODEL_TRIAL_WIDENED = "model_trial_widened";
    public static final String MODEL_TRIAL_STOPPED = "model_trial_stopped";
    public static final String CASE_MIGRATED = "case_migrated";

    public static final String FIGURES_EXPORTED = "figures_exported";
    public static final String CASE_REPORT_PRINTED = "case_report_printed";

    private AuditActions() {}
}
