package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** One part of the score. */
@Schema(name = "Factor")
public record FactorView(
        @Schema(example = "liveness") String name,

        @Schema(description = "0 to 1; null if its table gave none.", example = "0.9", nullable = true)
        BigDecimal value,

        @Schema(description = "Its weight in the total, by the side of the others.", example = "30", nullable = true)
        BigDecimal weight,

        @Schema(description = "Numbers of the rules of its table that fired, from 1.")
        List<Integer> rules) {}
