package io.proofline.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a session lasts: so long after the last thing that a person did, and never longer than a working day. Pages
 * that renew themselves do not count as a person.
 */
@Component
class SessionLimits {

    /** The header of requests that pages make by themselves. */
    static final String UNATTENDED = "Proofline-Unattended";

    private static final String SIGNED_IN = "console.signed-in";
    private static final String LAST_ACT = "console.last-act";

    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    SessionLimits(
            @Value("${proofline.console.idle:30m}") Duration idle,
            @Value("${proofline.console.longest:12h}") Duration longest,
            Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    void begin(HttpSession session) {
        session.setAttribute(SIGNED_IN, clock.instant());
        session.setAttribute(LAST_ACT, clock.instant());
        // What the container drops by itself is dropped a little later, so that the reason can be told.
        session.setMaxInactiveInterval((int) idle.plusMinutes(5).toSeconds());
    }

    /** False for a session in which nobody signed in. */
    boolean begun(HttpSession session) {
        return at(session, SIGNED_IN) != null;
    }

    /** False if the session began before the moment; true if there is no such moment. */
    boolean beganAfter(Instant moment, HttpServletRequest request) {
        Instant began = at(request.getSession(false), SIGNED_IN);
        return moment == null || (began != null && began.isAfter(moment));
    }

    /** True if the session has lasted too long; otherwise it notes that somebody is there. */
    boolean over(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Instant began = at(session, SIGNED_IN);
        Instant last = at(session, LAST_ACT);
        if (began == null || last == null) {
            return false;
        }
        Instant now = clock.instant();
        if (now.isAfter(began.plus(longest)) || now.isAfter(last.plus(idle))) {
            return true;
        }
        if (request.getHeader(UNATTENDED) == null) {
            session.setAttribute(LAST_ACT, now);
        }
        return false;
    }

    private static Instant at(HttpSession session, String name) {
        return session != null && session.getAttribute(name) instanceof Instant moment ? moment : null;
    }
}
