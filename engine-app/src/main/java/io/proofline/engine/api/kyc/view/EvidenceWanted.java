package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;

/** A picture or video that the case is waiting for, or takes while it waits. */
@Schema(name = "EvidenceWanted")
public record EvidenceWanted(
        @Schema(example = "selfie") String kind,

        @Schema(description = "Why the one that is there does not do.")
        ReasonView reason,

        @Schema(description = "True if the case goes on without it as soon as the rest is there.")
        boolean optional) {}
