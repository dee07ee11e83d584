package io.proofline.casecore.liveness;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.casefile.CaseClosed;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.process.VerificationProcess;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells applicants what to do before the camera, and takes the videos in which they do it. A video counts only as the
 * one answer, in time, to a challenge that this very case was given.
 */
@Service
@Transactional
public class LivenessVideos {

    private static final int NONCE_BYTES = 32;

    private final CaseFiles cases;
    private final ChallengeRows rows;
    private final AuditLog audit;
    private final ObjectProvider<VerificationProcess> process;
    private final LivenessSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final StepDraw steps = new StepDraw(random);

    LivenessVideos(
            CaseFiles cases,
            ChallengeRows rows,
            AuditLog audit,
            ObjectProvider<VerificationProcess> process,
            LivenessSettings settings,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.audit = audit;
        this.process = process;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Gives a case a new challenge; those before it that nobody answered are no longer good.
     *
     * @throws CaseNotFound if there is no such case
     * @throws CaseClosed if it is decided
     * @throws VideoNotAsked if it takes no video now
     * @throws ChallengeRefused if it has had as many as it may get
     */
    public IssuedChallenge challenge(UUID caseId, Actor actor) {
        requireAsked(caseId);
        if (rows.count(caseId) >= settings.challengesPerCase()) {
            throw new ChallengeRefused(ChallengeRefused.Cause.EXHAUSTED);
        }
        Instant now = now();
        IssuedChallenge issued = new IssuedChallenge(
                nonce(), steps.draw(settings.steps()), settings.pace(), now, now.plus(settings.challengeLifetime()));
        rows.expire(caseId, now);
        rows.insert(caseId, issued);
        audit.append(AuditEvent.of(
                caseId,
                AuditActions.CHALLENGE_ISSUED,
                actor,
                Map.of(
                        "steps",
                                issued.steps().stream().map(ChallengeStep::word).toList(),
                        "expires_at", issued.expiresAt().toString())));
        return issued;
    }

    /**
     * Stores a video and lets the case go on. A refusal uses no challenge up.
     *
     * @param video let in by the check at the door
     * @throws CaseNotFound if there is no such case
     * @throws CaseClosed if it is decided
     * @throws VideoNotAsked if it takes no video now
     * @throws ChallengeRefused if the nonce names no challenge of this case that is still good
     */
    public void submit(UUID caseId, String nonce, Inspected video, Actor actor) {
        requireAsked(caseId);
        LivenessChallenge answered =
                rows.use(caseId, nonce, now()).orElseThrow(() -> new ChallengeRefused(rows.refusal(caseId, nonce)));
        cases.addEvidence(caseId, new NewEvidence(EvidenceKind.LIVENESS_VIDEO, video, answered.attributes()), actor);
    }

    /** Under the lock of the case, so that nothing changes before the caller is done. */
    private void requireAsked(UUID caseId) {
        if (cases.lock(caseId).completed()) {
            throw new CaseClosed(caseId);
        }
        boolean asked = process.getObject().openRequests(caseId).stream()
                .anyMatch(request -> request.kind() == EvidenceKind.LIVENESS_VIDEO);
        if (!asked) {
            throw new VideoNotAsked(caseId);
        }
    }

    /** To the millisecond, as a stored challenge keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
