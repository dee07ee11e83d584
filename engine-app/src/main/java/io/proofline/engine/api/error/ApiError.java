package io.proofline.engine.api.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** The one shape of every failed answer. */
@Schema(name = "Error", description = "The one shape of every failed answer.")
public record ApiError(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Body error) {

    /**
     * What failed.
     *
     * @param code one of {@link ErrorCode}, as its word
     * @param message a sentence for the developer or operator at the other end; may be reworded at any time
     * @param details what the code says more exactly; empty if nothing
     * @param traceId finds this request in the logs
     */
    @Schema(name = "ErrorBody")
    public record Body(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Stable word to branch on.",
                    example = "invalid_request")
            String code,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "A sentence for people; it may be reworded at any time.")
            String message,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What the code says more exactly, e.g. a list of fields; empty if nothing.")
            Map<String, Object> details,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Finds this request in the logs; also in the header X-Trace-Id.",
                    example = "4bf92f3577b34da6a3ce929d0e0e4736")
            @JsonProperty("trace_id")
            String traceId) {}

    public static ApiError of(ApiException failure, String traceId) {
        return new ApiError(new Body(failure.code().word(), failure.getMessage(), failure.details(), traceId));
    }
}
