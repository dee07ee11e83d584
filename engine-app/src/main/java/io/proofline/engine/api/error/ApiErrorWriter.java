package io.proofline.engine.api.error;

import io.proofline.engine.api.trace.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes a failure straight into the response, whatever the caller accepts: an error that cannot be told in the asked
 * media type is still better told in JSON than not at all.
 */
@Component
public class ApiErrorWriter {

    private final ObjectMapper json;

    public ApiErrorWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing if the answer has already gone out in part. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiException failure)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String traceId = TraceId.of(request);
        byte[] body = json.writeValueAsBytes(ApiError.of(failure, traceId));
        response.resetBuffer();
        response.setStatus(failure.code().status().value());
        response.setHeader(TraceId.HEADER, traceId);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
