package io.proofline.engine.api.limits;

import io.proofline.engine.api.error.ApiErrorWriter;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ApiPaths;
import io.proofline.engine.api.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the body of every API call and of what the console's editors send: at once where its length is declared, while it is read where it is not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class BodyLimitFilter extends OncePerRequestFilter {

    private static final String EDITORS = "/console/models/";

    private final ApiErrorWriter errors;

    public BodyLimitFilter(ApiErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limit(request) == Integer.MAX_VALUE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            errors.write(request, response, new ApiException(ErrorCode.PAYLOAD_TOO_LARGE));
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    /** Bytes; the container bounds forms itself. An address is taken decoded too: an escaped letter is no way past. */
    private static int limit(HttpServletRequest request) {
        String path = request.getServletPath();
        if (ApiPaths.isApi(request.getRequestURI()) || ApiPaths.isApi(path)) {
            return UploadLimits.BODY_BYTES;
        }
        return path.startsWith(EDITORS) ? UploadLimits.MODEL_BYTES : Integer.MAX_VALUE;
    }
}
