package io.proofline.casecore.liveness;

import io.proofline.contract.liveness.ChallengeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A challenge as its applicant gets it.
 *
 * @param nonce names it; told this once and not kept
 * @param steps in the order in which they are to be done
 * @param pace how long each step is shown, the first from the beginning of the video
 * @param expiresAt until when the video has to be there
 */
public record IssuedChallenge(
        String nonce, List<ChallengeStep> steps, Duration pace, Instant issuedAt, Instant expiresAt) {

    public IssuedChallenge {
        steps = List.copyOf(steps);
    }

    /** Not printed: who has the nonce can answer. */
    @Override
    public String toString() {
        return "IssuedChallenge" + steps;
    }
}
