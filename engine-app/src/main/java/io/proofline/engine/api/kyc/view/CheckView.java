package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The newest result of one check. */
@Schema(name = "Check")
public record CheckView(
        @Schema(example = "face-match") String name,

        @Schema(
                description = "`error`: the check could not be made; that says nothing about the applicant.",
                allowableValues = {"pass", "warn", "fail", "error"})
        String outcome,

        @Schema(
                description = "0 (bad) to 1 (good); null where the check gives none.",
                example = "0.91",
                nullable = true)
        Double score,

        @Schema(description = "What speaks against the applicant or limits the check; empty for a plain pass.")
        List<ReasonView> reasons,

        @Schema(description = "1 if it was made at the first try.", example = "1")
        int attempt,

        @Schema(description = "How long it took.", example = "412")
        long milliseconds,

        @JsonProperty("finished_at") Instant finishedAt) {}
