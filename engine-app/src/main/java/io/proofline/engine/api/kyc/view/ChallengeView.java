package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.proofline.casecore.liveness.IssuedChallenge;
import io.proofline.contract.liveness.ChallengeStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the applicant is to do before the camera. */
@Schema(name = "LivenessChallenge")
public record ChallengeView(
        @JsonProperty("case_id") UUID caseId,

        @Schema(description = "Send it back with the video. It is told this once.")
        String nonce,

        @Schema(
                description =
                        "In the order in which they are to be done. Left and right are the applicant's own: one of "
                                + "`blink_twice`, `turn_left`, `turn_right`, `nod`, `open_mouth`, `move_closer`.",
                example = "[\"turn_left\", \"blink_twice\", \"move_closer\"]")
        List<String> steps,

        @JsonProperty("step_milliseconds")
        @Schema(
                description =
                        "Show each step for so long, the first from the beginning of the recording: a step that is "
                                + "done before it is shown does not count.",
                example = "2500")
        long stepMilliseconds,

        @JsonProperty("issued_at") Instant issuedAt,

        @JsonProperty("expires_at") @Schema(description = "Until when the video has to be here.")
        Instant expiresAt) {

    public static ChallengeView of(UUID caseId, IssuedChallenge issued) {
        return new ChallengeView(
                caseId,
                issued.nonce(),
                issued.steps().stream().map(ChallengeStep::word).toList(),
                issued.pace().toMillis(),
                issued.issuedAt(),
                issued.expiresAt());
    }
}
