package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A case in a list. */
@Schema(name = "CaseSummary")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseSummary(
        @JsonProperty("case_id") UUID caseId,
        @Schema(description = "Your own name for the case.") String reference,
        @Schema(example = "icao-passport") String pack,

        @Schema(allowableValues = {"processing", "awaiting_evidence", "in_review", "completed"})
        String status,

        @Schema(
                nullable = true,
                allowableValues = {"accepted", "rejected", "expired"})
        String decision,

        @Schema(nullable = true) BigDecimal score,
        @JsonProperty("opened_at") Instant openedAt,
        @Schema(nullable = true) @JsonProperty("decided_at") Instant decidedAt,
        URI self) {}
