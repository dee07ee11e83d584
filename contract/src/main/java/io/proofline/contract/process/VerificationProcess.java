package io.proofline.contract.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The process of a case, spoken of in cases and not in executions. Every call joins the caller's transaction, needs the
 * tenant to be set, and loads the case first, so that nobody moves another tenant's case.
 */
public interface VerificationProcess {

    /** Starts the process of a case that has just been opened and whose evidence is stored. */
    void start(UUID caseId);

    /** Tells the process that evidence came; it goes on if it was waiting for it and nothing else is missing. */
    void evidenceSubmitted(UUID caseId);

    /** What the process is waiting for from the applicant; empty if nothing. */
    List<EvidenceRequest> openRequests(UUID caseId);

    /**
     * Ends the review of the case with the reviewer's verdict.
     *
     * @param override what accepting overrides; the process lets a second person agree first unless it is {@code NONE}
     */
    void settle(UUID caseId, ReviewVerdict verdict, ReviewOverride override);

    /** Ends the second approval: what the first reviewer wants is done, or the case goes back to review. */
    void approve(UUID caseId, boolean agreed);

    /** Puts the review aside; it comes back by itself. */
    void hold(UUID caseId, Instant until);

    /** Brings a review back before its time. */
    void resume(UUID caseId);

    /** Ends the review and asks the applicant; when all of it came, the checks that look at it are made again. */
    void askApplicant(UUID caseId, List<EvidenceRequest> requests);

    /** How far the case has come; empty if the engine knows nothing of it. */
    Optional<ProcessProgress> progressOf(UUID caseId);

    /** Steps that failed too often, waiting for an operator. */
    List<Incident> incidents(UUID caseId);

    /**
     * Tries the step of an incident again from the start.
     *
     * @param operator who asks for it
     * @return false if there is no such incident any more
     */
    boolean retry(UUID caseId, String incidentId, String operator);
}
