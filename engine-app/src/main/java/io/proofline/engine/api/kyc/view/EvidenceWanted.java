package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;

/** A picture that the case is waiting for. */
@Schema(name = "EvidenceWanted")
public record EvidenceWanted(
        @Schema(example = "selfie") String kind,

        @Schema(description = "Why the one that is there does not do.")
        ReasonView reason) {}
