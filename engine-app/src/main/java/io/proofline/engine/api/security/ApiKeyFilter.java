package io.proofline.engine.api.security;

import io.proofline.casecore.tenant.ApiClient;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.engine.api.error.ApiErrorWriter;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who shows a valid API key, and works for the key's tenant until the call is answered. A call without a key
 * goes on without a tenant; what needs one is refused further down.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private final ApiKeys keys;
    private final FailureThrottle throttle;
    private final SecurityErrors refusals;
    private final ApiErrorWriter errors;

    ApiKeyFilter(ApiKeys keys, FailureThrottle throttle, SecurityErrors refusals, ApiErrorWriter errors) {
        this.keys = keys;
        this.throttle = throttle;
        this.refusals = refusals;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiClient> client;
        try {
            Optional<ShownKey> shown = ShownKey.of(request);
            if (shown.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            client = authenticate(shown.get(), request.getRemoteAddr());
        } catch (AuthenticationException refused) {
            refusals.commence(request, response, refused);
            return;
        }
        if (client.isEmpty()) {
            response.setHeader("Retry-After", Long.toString(FailureThrottle.WINDOW.toSeconds()));
            errors.write(request, response, new ApiException(ErrorCode.TOO_MANY_FAILURES));
            return;
        }
        goOn(client.get(), request, response, chain);
    }

    /** Who shows the key; empty if the sender has to wait. */
    private Optional<ApiClient> authenticate(ShownKey shown, String sender) {
        String who = shown.id() + " " + sender;
        if (throttle.blocks(who)) {
            return Optional.empty();
        }
        Optional<ApiClient> client = keys.authenticate(shown.id(), shown.secret());
        if (client.isEmpty()) {
            throttle.failed(who);
            throw new BadCredentialsException("No such key.");
        }
        return client;
    }

    private static void goOn(
            ApiClient client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ApiClientAuthentication(client));
        SecurityContextHolder.setContext(context);
        try {
            TenantScope.run(client.tenant(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException failed) {
                    throw new Carried(failed);
                }
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw (ServletException) carried.getCause();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Carries a checked exception out of the tenant's scope. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}
