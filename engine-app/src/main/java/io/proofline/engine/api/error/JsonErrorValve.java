package io.proofline.engine.api.error;

import io.proofline.engine.api.trace.TraceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Constants;
import org.apache.tomcat.util.res.StringManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what never reaches the application, such as a request line that is no HTTP. Tomcat makes it by its class
 * name, so it can have no collaborators.
 */
public final class JsonErrorValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What the container says, in the language of the machine, of a head that does not fit; it answers 400 all the same. */
    private static final String HEAD_TOO_LARGE =
            StringManager.getManager(Constants.class).getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String traceId = TraceId.of(request);
        ErrorCode code = ErrorCode.ofStatus(response.getStatus());
        if (failure != null && HEAD_TOO_LARGE.equals(failure.getMessage())) {
            boolean inAddress = request.getCoyoteRequest().requestURI().isNull();
            code = inAddress ? ErrorCode.URI_TOO_LONG : ErrorCode.HEADERS_TOO_LARGE;
            response.setStatus(code.status().value());
        }
        response.setHeader(TraceId.HEADER, traceId);
        response.setContentType("application/json");
        try {
            response.getOutputStream().write(JSON.writeValueAsBytes(ApiError.of(new ApiException(code), traceId)));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
