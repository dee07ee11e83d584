package io.proofline.console.casepage;

import io.proofline.casecore.audit.AuditActions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the timeline is about, for readers who look for something. */
public enum EntryKind {
    /** How the case came in, went on and ended; whatever else has no kind of its own. */
    CASE,
    CHECKS,
    DECISIONS,
    PEOPLE,
    VIEWS,
    MESSAGES;

    static EntryKind of(String action) {
        return switch (action) {
            case AuditActions.CHECK_COMPLETED -> CHECKS;
            case AuditActions.DECISION_EVALUATED, AuditActions.OUTCOME_REACHED -> DECISIONS;
            case AuditActions.TASK_CREATED,
                    AuditActions.TASK_CLAIMED,
                    AuditActions.TASK_RELEASED,
                    AuditActions.TASK_ESCALATED,
                    AuditActions.TASK_REASSIGNED,
                    AuditActions.TASK_REQUEUED,
                    AuditActions.TASK_HELD,
                    AuditActions.TASK_RESUMED,
                    AuditActions.TASK_LEFT_IDLE,
                    AuditActions.REVIEW_PROPOSED,
                    AuditActions.REVIEW_APPROVED,
                    AuditActions.REVIEW_SENT_BACK,
                    AuditActions.REVIEW_DECIDED,
                    AuditActions.QUALITY_SAMPLED,
                    AuditActions.QUALITY_REVIEWED -> PEOPLE;
            case AuditActions.CASE_VIEWED,
                    AuditActions.EVIDENCE_VIEWED,
                    AuditActions.STEP_VIEWED,
                    AuditActions.AUDIT_EXPORTED,
                    AuditActions.EVIDENCE_FILE_EXPORTED,
                    AuditActions.CASE_REPORT_PRINTED -> VIEWS;
            case AuditActions.COMMENT_WRITTEN, AuditActions.EVIDENCE_REQUESTED, AuditActions.CHALLENGE_ISSUED ->
                MESSAGES;
            default -> CASE;
        };
    }

    /** The name in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for words that are none: an address may be anything. */
    static Optional<EntryKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
