package io.proofline.contract.worker;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a worker gets its jobs: inside the engine's process, or over HTTP. Every call about a job throws
 * {@link JobLost} if the lock is no longer this worker's.
 */
public interface JobSource {

    /** Locks up to {@code maxJobs} waiting jobs; empty if there are none now. */
    List<LockedJob> fetchAndLock(FetchRequest request);

    /** The plain content of evidence that belongs to the job's case. */
    byte[] evidence(LockedJob job, EvidenceRef ref);

    /** Renews the lock and says until when it holds. */
    Instant extend(LockedJob job, Duration lockFor);

    /** Hands in the result. A repeat of a completion that was taken is answered like the first. */
    void complete(LockedJob job, CheckReport report);

    /**
     * Ends the job by a BPMN error, because the applicant has to send something better.
     *
     * @param errorCode one of {@link BusinessErrors}
     * @param report what was found; recorded like any result
     */
    void businessError(LockedJob job, String errorCode, CheckReport report);

    /**
     * Gives the job back after a technical failure; it is tried again later, and becomes an incident when it has been
     * tried often enough.
     *
     * @param message for operators; no personal data
     */
    void fail(LockedJob job, String message);
}
