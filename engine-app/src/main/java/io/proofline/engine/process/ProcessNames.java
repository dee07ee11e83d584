package io.proofline.engine.process;

/** The words of {@code processes/README.md} that Java has to know. */
public final class ProcessNames {

    public static final String KEY = "ekyc-verification";
    public static final String NAMESPACE = "urn:proofline:bpmn";

    public static final String CASE_ID = "caseId";
    public static final String TENANT = "tenant";
    public static final String PACK = "pack";
    public static final String EVIDENCE = "evidence";
    public static final String WANTED = "wanted";
    public static final String EVIDENCE_COMPLETE = "evidence_complete";
    public static final String FINGERPRINT_DUE = "fingerprint_due";
    public static final String LIVENESS_VIDEO = "liveness_video";
    public static final String LIVENESS_VIDEO_GIVEN = "liveness_video_given";
    public static final String BAND = "band";
    public static final String SCORE = "score";
    public static final String HARD_STOPS = "hard_stops";
    public static final String UNMADE_CHECKS = "unmade_checks";
    public static final String REVIEW_REASONS = "review_reasons";
    public static final String QUEUE = "queue";
    public static final String SLA = "sla";
    public static final String OVERRIDE = "override";
    public static final String APPROVAL_QUEUE = "approval_queue";
    public static final String APPROVAL_SLA = "approval_sla";
    public static final String QUALITY_RATE = "quality_rate";
    public static final String QUALITY_SLA = "quality_sla";
    public static final String CANDIDATE_GROUPS = "candidate_groups";
    public static final String DUE_AT = "due_at";
    public static final String HOLD_UNTIL = "hold_until";
    public static final String ASKED = "asked";
    public static final String VERDICT = "verdict";
    public static final String APPROVAL = "approval";

    /** What {@link #VERDICT} may be beside the words of {@code ReviewVerdict}. */
    public static final String VERDICT_HOLD = "hold";

    public static final String VERDICT_ASK = "ask";

    public static final String EVIDENCE_SUBMITTED = "evidence-submitted";
    public static final String REVIEW_RESUMED = "review-resumed";

    /** Beans that open the tasks of people. */
    public static final String REVIEW_OPENED = "reviewOpened";

    public static final String APPROVAL_OPENED = "approvalOpened";

    private ProcessNames() {}

    /** The variable that says how a check ended. */
    public static String outcomeOf(String check) {
        return check.replace('-', '_') + "_outcome";
    }
}
