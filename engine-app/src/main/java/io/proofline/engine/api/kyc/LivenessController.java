package io.proofline.engine.api.kyc;

import io.proofline.casecore.tenant.ApiClient;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.Fails;
import io.proofline.engine.api.kyc.intake.VideoIntake;
import io.proofline.engine.api.kyc.view.CaseReceipt;
import io.proofline.engine.api.kyc.view.ChallengeView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Liveness videos for client applications that bring a camera of their own. */
@RestController
@RequestMapping(path = "/v1/kyc/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Liveness", description = "Ask an applicant to do something before the camera, and send the video of it.")
class LivenessController {

    private final LivenessDesk desk;
    private final VideoIntake intake;

    LivenessController(LivenessDesk desk, VideoIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    @Operation(
            summary = "Get a challenge",
            description =
                    "Draws what the applicant is to do, for one video that has to be here before it expires. Only "
                            + "while `requested_evidence` of the case names `liveness_video`; a new challenge replaces the one "
                            + "before.")
    @ApiResponse(responseCode = "201", description = "The challenge.")
    @Fails({
        ErrorCode.INVALID_REQUEST,
        ErrorCode.CASE_NOT_FOUND,
        ErrorCode.CASE_COMPLETED,
        ErrorCode.EVIDENCE_NOT_REQUESTED,
        ErrorCode.CHALLENGES_EXHAUSTED,
        ErrorCode.IDEMPOTENCY_KEY_REUSED,
        ErrorCode.IDEMPOTENCY_KEY_IN_USE
    })
    @PostMapping("/liveness-challenge")
    ResponseEntity<ChallengeView> challenge(
            @Parameter(description = "The case's id.", schema = @Schema(type = "string", format = "uuid"))
                    @PathVariable("id")
                    String id,
            @Parameter(description = CallWords.KEY_MEANS) @RequestHeader(name = CallWords.KEY, required = false)
                    String key,
            @AuthenticationPrincipal ApiClient client) {
        UUID caseId = CallWords.caseId(id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(desk.challenge(caseId, CallWords.idempotencyKey(key), client));
    }

    @Operation(
            summary = "Send the video",
            description = "Brings the video that answers a challenge: WebM, MP4, MOV or AVI, 3 to 10 seconds.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/LivenessVideoForm"))))
    @ApiResponse(responseCode = "202", description = "The video is taken in and the case goes on.")
    @Fails({
        ErrorCode.MALFORMED_REQUEST,
        ErrorCode.INVALID_REQUEST,
        ErrorCode.CASE_NOT_FOUND,
        ErrorCode.CASE_COMPLETED,
        ErrorCode.EVIDENCE_NOT_REQUESTED,
        ErrorCode.CHALLENGE_UNKNOWN,
        ErrorCode.CHALLENGE_EXPIRED,
        ErrorCode.CHALLENGE_USED,
        ErrorCode.PAYLOAD_TOO_LARGE,
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.VIDEO_TOO_LARGE,
        ErrorCode.VIDEO_EMPTY,
        ErrorCode.VIDEO_TYPE_UNSUPPORTED,
        ErrorCode.VIDEO_UNREADABLE,
        ErrorCode.VIDEO_TOO_MANY_PIXELS,
        ErrorCode.VIDEO_TOO_SMALL,
        ErrorCode.VIDEO_TOO_SHORT,
        ErrorCode.VIDEO_TOO_LONG,
        ErrorCode.VIDEO_TOO_FEW_FRAMES,
        ErrorCode.IDEMPOTENCY_KEY_REUSED,
        ErrorCode.IDEMPOTENCY_KEY_IN_USE
    })
    @PostMapping(path = "/liveness-video", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CaseReceipt> video(
            @Parameter(description = "The case's id.", schema = @Schema(type = "string", format = "uuid"))
                    @PathVariable("id")
                    String id,
            @Parameter(hidden = true) MultipartHttpServletRequest form,
            @Parameter(description = CallWords.KEY_MEANS) @RequestHeader(name = CallWords.KEY, required = false)
                    String key,
            @AuthenticationPrincipal ApiClient client)
            throws IOException {
        UUID caseId = CallWords.caseId(id);
        CaseReceipt receipt = desk.take(caseId, intake.read(form), CallWords.idempotencyKey(key), client);
        return ResponseEntity.accepted().location(receipt.links().self()).body(receipt);
    }
}
