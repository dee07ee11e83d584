package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What was sent has been taken in; the case goes on. */
@Schema(name = "CaseReceipt")
public record CaseReceipt(
        @JsonProperty("case_id") UUID caseId,

        @Schema(allowableValues = {"processing", "awaiting_evidence", "in_review", "completed"})
        String status,

        CaseLinks links) {}
