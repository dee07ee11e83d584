package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a case stands, and why. */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        @JsonProperty("case_id") UUID caseId,

        @Schema(description = "Your own name for the case.", example = "A-1042")
        String reference,

        @Schema(example = "icao-passport") String pack,
        @Schema(example = "en") String language,

        @Schema(
                description = "`processing`: checks run; `awaiting_evidence`: the applicant has to send better "
                        + "pictures; `in_review`: a person decides; `completed`: decided, nothing changes any more.",
                allowableValues = {"processing", "awaiting_evidence", "in_review", "completed"})
        String status,

        @Schema(
                description = "Null until completed. `expired`: what was asked for did not come in time.",
                nullable = true,
                allowableValues = {"accepted", "rejected", "expired"})
        String decision,

        @JsonProperty("decision_reasons") @Schema(description = "Why it was decided so.")
        List<ReasonView> decisionReasons,

        @Schema(
                description = "What the decision tables make of the score; null until scored.",
                nullable = true,
                allowableValues = {"accepted", "review", "rejected"})
        String band,

        @Schema(description = "0 to 100; null until scored.", example = "87.5", nullable = true)
        BigDecimal score,

        @Schema(description = "The parts of the score; empty until scored.")
        List<FactorView> factors,

        @JsonProperty("hard_stops") @Schema(description = "Findings that reject whatever the score.")
        List<ReasonView> hardStops,

        @JsonProperty("review_reasons")
        @Schema(description = "Findings that ask for a person's look whatever the score.")
        List<ReasonView> reviewReasons,

        @JsonProperty("decision_model")
        @Schema(
                description = "Which tables scored, as `key@version`; null until scored.",
                example = "verification@3f2a9c01d4e7",
                nullable = true)
        String decisionModel,

        @Schema(description = "The newest result of each check, in the order in which they came in.")
        List<CheckView> checks,

        @JsonProperty("extracted_fields") @Schema(description = "What was read from the document.")
        List<FieldView> extractedFields,

        @JsonProperty("requested_evidence") @Schema(description = "Pictures that the case is waiting for.")
        List<EvidenceWanted> requestedEvidence,

        @JsonProperty("opened_at") Instant openedAt,
        @JsonProperty("decided_at") @Schema(nullable = true) Instant decidedAt,
        CaseLinks links) {}
