package io.proofline.console;

import io.proofline.casecore.review.QueuedTask;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Review tasks of the sample case. */
final class SampleTask {

    static final UUID FIRST = UUID.fromString("77777777-7777-4777-8777-777777777777");
    static final int VERSION = 3;

    private static final Instant CREATED = ConsoleTestApplication.NOW.minus(Duration.ofMinutes(75));
    private static final Instant DUE = ConsoleTestApplication.NOW.plus(Duration.ofMinutes(165));

    private SampleTask() {}

    /** In the general queue, with the given reviewer or nobody. */
    static ReviewTask review(String reviewer) {
        return review(reviewer, ReviewOverride.NONE);
    }

    static ReviewTask review(String reviewer, ReviewOverride override) {
        return open(ReviewKind.REVIEW, "general", reviewer, override, null);
    }

    /** In the senior queue, to which it went from another. */
    static ReviewTask escalated(String reviewer) {
        return open(ReviewKind.REVIEW, "senior", reviewer, ReviewOverride.NONE, null);
    }

    /** In the senior queue, of what somebody decided first. */
    static ReviewTask approval(String reviewer, String first) {
        return open(ReviewKind.APPROVAL, "senior", reviewer, ReviewOverride.LOW_SCORE, first);
    }

    static ReviewTask quality(String reviewer) {
        return open(ReviewKind.QUALITY, "quality", reviewer, ReviewOverride.NONE, null);
    }

    /** What the first person decided. */
    static ReviewTask proposed(String by, String comment) {
        return new ReviewTask(
                FIRST,
                SampleCase.ID,
                ReviewKind.REVIEW,
                2,
                "general",
                ReviewStatus.DECIDED,
                ReviewOverride.LOW_SCORE,
                by,
                CREATED,
                CREATED,
                DUE,
                null,
                null,
                null,
                null,
                ReviewVerdict.ACCEPT,
                List.of("same_person_confirmed"),
                comment,
                by,
                CREATED,
                null);
    }

    static QueuedTask queued(String queue, String reviewer) {
        return queued(queue, reviewer, DUE);
    }

    static QueuedTask overdue(String queue) {
        return queued(queue, null, ConsoleTestApplication.NOW.minus(Duration.ofHours(2)));
    }

    private static QueuedTask queued(String queue, String reviewer, Instant due) {
        return new QueuedTask(
                SampleCase.TASK,
                SampleCase.ID,
                ReviewKind.REVIEW,
                reviewer == null ? ReviewStatus.WAITING : ReviewStatus.CLAIMED,
                ReviewOverride.NONE,
                "ACME-10482",
                DocumentPack.ICAO_PASSPORT,
                "PAK",
                "review",
                new BigDecimal("71.5"),
                List.of("face_match_doubtful", "claim_differs"),
                queue,
                reviewer,
                CREATED,
                due,
                null,
                null,
                null);
    }

    private static ReviewTask open(
            ReviewKind kind, String queue, String reviewer, ReviewOverride override, String first) {
        return new ReviewTask(
                SampleCase.TASK,
                SampleCase.ID,
                kind,
                VERSION,
                queue,
                reviewer == null ? ReviewStatus.WAITING : ReviewStatus.CLAIMED,
                override,
                reviewer,
                null,
                CREATED,
                DUE,
                null,
                null,
                first == null ? null : FIRST,
                first,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
