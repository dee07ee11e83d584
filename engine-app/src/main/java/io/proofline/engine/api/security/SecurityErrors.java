package io.proofline.engine.api.security;

import io.proofline.engine.api.error.ApiErrorWriter;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells callers of any API, clients and workers, in the error format that they are not let in. */
@Component
public class SecurityErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String CHALLENGE = "Basic realm=\"proofline\", charset=\"UTF-8\"";

    private final ApiErrorWriter errors;

    public SecurityErrors(ApiErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        ErrorCode code = failure instanceof InsufficientAuthenticationException
                ? ErrorCode.CREDENTIALS_MISSING
                : ErrorCode.CREDENTIALS_INVALID;
        errors.write(request, response, new ApiException(code));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        errors.write(request, response, new ApiException(ErrorCode.FORBIDDEN));
    }
}
