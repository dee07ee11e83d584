package io.proofline.engine.api.kyc.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of cases, newest first. */
@Schema(name = "CasePage")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CasePage(
        List<CaseSummary> cases,

        @Schema(description = "Pass it as `cursor` to get the next page; null on the last one.", nullable = true)
        @JsonProperty("next_cursor")
        String nextCursor) {}
