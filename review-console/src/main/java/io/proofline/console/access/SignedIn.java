package io.proofline.console.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Begins the session, and leads to the page that was asked for before the sign-in. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionLimits limits;

    SignedIn(SessionLimits limits) {
        this.limits = limits;
        setDefaultTargetUrl("/console");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        limits.begin(request.getSession());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
