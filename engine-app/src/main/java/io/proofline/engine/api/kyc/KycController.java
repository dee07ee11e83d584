package io.proofline.engine.api.kyc;

import io.proofline.casecore.tenant.ApiClient;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.Fails;
import io.proofline.engine.api.kyc.intake.IntakeDesk;
import io.proofline.engine.api.kyc.view.CasePage;
import io.proofline.engine.api.kyc.view.CaseReceipt;
import io.proofline.engine.api.kyc.view.CaseView;
import io.proofline.engine.api.kyc.view.CaseViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Identity verification for client applications. */
@RestController
@RequestMapping(path = "/v1/kyc", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "Open identity verification cases and see how they stand.")
class KycController {

    private final IntakeDesk intake;
    private final CaseDesk desk;
    private final CaseViews views;

    KycController(IntakeDesk intake, CaseDesk desk, CaseViews views) {
        this.intake = intake;
        this.desk = desk;
        this.views = views;
    }

    @Operation(
            summary = "Open a case",
            description =
                    "Takes in an applicant's document and selfie and starts the checks. The answer comes at once; "
                            + "poll the case for its outcome.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/VerifyRequest")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/VerifyForm"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "The case is open and its checks are running.",
            headers = @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")))
    @Fails({
        ErrorCode.MALFORMED_REQUEST,
        ErrorCode.EMPTY_BODY,
        ErrorCode.INVALID_REQUEST,
        ErrorCode.PAYLOAD_TOO_LARGE,
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.IMAGE_EMPTY,
        ErrorCode.IMAGE_TYPE_UNSUPPORTED,
        ErrorCode.IMAGE_UNREADABLE,
        ErrorCode.IMAGE_TOO_LARGE,
        ErrorCode.IMAGE_TOO_MANY_PIXELS,
        ErrorCode.IMAGE_TOO_SMALL,
        ErrorCode.IDEMPOTENCY_KEY_REUSED,
        ErrorCode.IDEMPOTENCY_KEY_IN_USE
    })
    @PostMapping(
            path = "/verify",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<CaseReceipt> verify(
            HttpServletRequest call,
            @Parameter(description = CallWords.KEY_MEANS) @RequestHeader(name = CallWords.KEY, required = false)
                    String key,
            @AuthenticationPrincipal ApiClient client)
            throws IOException {
        return accepted(desk.open(intake.newCase(call), CallWords.idempotencyKey(key), client));
    }

    @Operation(
            summary = "See a case",
            description = "How the case stands, and why. An answer with fields of the document is a view of personal "
                    + "data and the first of an hour to a key is written to the audit trail.")
    @ApiResponse(responseCode = "200", description = "The case.")
    @Fails(ErrorCode.CASE_NOT_FOUND)
    @GetMapping("/{id}")
    CaseView get(
            @Parameter(description = "The case's id.", schema = @Schema(type = "string", format = "uuid"))
                    @PathVariable("id")
                    String id,
            @Parameter(hidden = true) Locale locale,
            @AuthenticationPrincipal ApiClient client) {
        return desk.see(CallWords.caseId(id), locale.getLanguage(), client);
    }

    @Operation(summary = "List cases", description = "The newest cases first, page by page.")
    @ApiResponse(responseCode = "200", description = "One page of cases.")
    @Fails(ErrorCode.INVALID_REQUEST)
    @GetMapping
    CasePage list(
            @Parameter(
                            description = "Only cases that stand so.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "processing",
                                                "awaiting_evidence",
                                                "in_review",
                                                "completed"
                                            }))
                    @RequestParam(name = "status", required = false)
                    String status,
            @Parameter(description = "The `next_cursor` of the page before.")
                    @RequestParam(name = "cursor", required = false)
                    String cursor,
            @Parameter(description = "How many cases a page holds, 1 to 100.")
                    @RequestParam(name = "limit", defaultValue = "20")
                    int limit) {
        PageRequest page = PageRequest.of(status, cursor, limit);
        return views.page(page.status(), page.after(), page.limit());
    }

    @Operation(
            summary = "Add evidence",
            description = "Brings pictures that the case is waiting for, see `requested_evidence` of the case.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/EvidenceRequestBody")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/EvidenceForm"))
                            }))
    @ApiResponse(responseCode = "202", description = "The pictures are taken in and the case goes on.")
    @Fails({
        ErrorCode.MALFORMED_REQUEST,
        ErrorCode.EMPTY_BODY,
        ErrorCode.INVALID_REQUEST,
        ErrorCode.CASE_NOT_FOUND,
        ErrorCode.CASE_COMPLETED,
        ErrorCode.EVIDENCE_NOT_REQUESTED,
        ErrorCode.PAYLOAD_TOO_LARGE,
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.IMAGE_EMPTY,
        ErrorCode.IMAGE_TYPE_UNSUPPORTED,
        ErrorCode.IMAGE_UNREADABLE,
        ErrorCode.IMAGE_TOO_LARGE,
        ErrorCode.IMAGE_TOO_MANY_PIXELS,
        ErrorCode.IMAGE_TOO_SMALL,
        ErrorCode.IDEMPOTENCY_KEY_REUSED,
        ErrorCode.IDEMPOTENCY_KEY_IN_USE
    })
    @PostMapping(
            path = "/{id}/evidence",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<CaseReceipt> add(
            @Parameter(description = "The case's id.", schema = @Schema(type = "string", format = "uuid"))
                    @PathVariable("id")
                    String id,
            HttpServletRequest call,
            @Parameter(description = CallWords.KEY_MEANS) @RequestHeader(name = CallWords.KEY, required = false)
                    String key,
            @AuthenticationPrincipal ApiClient client)
            throws IOException {
        UUID caseId = CallWords.caseId(id);
        return accepted(desk.add(caseId, intake.moreEvidence(call), CallWords.idempotencyKey(key), client));
    }

    private static ResponseEntity<CaseReceipt> accepted(CaseReceipt receipt) {
        URI self = receipt.links().self();
        return ResponseEntity.accepted().location(self).body(receipt);
    }
}
