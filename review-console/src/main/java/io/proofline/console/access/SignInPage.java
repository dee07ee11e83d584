package io.proofline.console.access;

import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Leads the browser to the sign-in and other pages that come before any work, also out of the middle of a page. */
@Component
class SignInPage {

    static final String ADDRESS = "/console/login";
    static final String PROBLEM = "console.login.problem";

    /** Set by htmx on requests for pieces of a page. */
    static final String PIECE = "HX-Request";

    private final Wording wording;

    SignInPage(Wording wording) {
        this.wording = wording;
    }

    /** The sentence waits in the session for the page, so that the address says nothing about it. */
    void tell(String sentence, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute(PROBLEM, sentence);
        lead(ADDRESS, request, response);
    }

    void tellKey(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(wording.say(key), request, response);
    }

    /** A piece of a page cannot be redirected elsewhere: its page is. */
    void lead(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + address;
        if (request.getHeader(PIECE) == null) {
            response.sendRedirect(target);
        } else {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
