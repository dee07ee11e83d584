package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** Why something came out as it did. */
@Schema(name = "Reason")
public record ReasonView(
        @Schema(description = "Stable word to branch on.", example = "face_match_doubtful")
        String code,

        @Schema(
                description = "A sentence for your staff, in the language of Accept-Language.",
                example = "The faces resemble each other with 0.44; 0.55 is needed.")
        String text,

        @Schema(description = "The figures in the sentence.")
        Map<String, Object> data) {}
