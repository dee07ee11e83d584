package io.proofline.console.access;

import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.review.CaseSight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Holds every request to what its handler declares by {@link Access}: first the case in the address must be one of the
 * member's, then the permission must be given, and no page with personal data is sent before its audit entry stands.
 */
@Component
public class AccessGuard implements HandlerInterceptor {

    private static final String CASES = "/console/cases/";
    private static final List<String> CASE_VARIABLES = List.of("caseId", "id");

    private final CaseSight sight;
    private final ViewLog views;

    AccessGuard(CaseSight sight, ViewLog views) {
        this.sight = sight;
        this.views = views;
    }

    /** What a handler declares: its own annotation, else its controller's. */
    public static Optional<Access> declared(HandlerMethod handler) {
        Access own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return Optional.ofNullable(
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Access access = declared(method)
                .orElseThrow(() -> new IllegalStateException(method.getShortLogMessage()
                        + " has no @Access: it must say who may call it and what it shows."));
        if (access.value() == Permission.ENTER) {
            return true;
        }
        StaffMember staff = staff(request);
        if (staff == null) {
            throw new AccessDeniedException("Nobody is signed in.");
        }
        caseOf(request).ifPresent(id -> requireSight(id, staff, request));
        staff(request).require(access.value());
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (!(handler instanceof HandlerMethod method) || !rendered(answer)) {
            return;
        }
        StaffMember staff = staff(request);
        if (staff == null || !staff.may(Permission.SEE_PERSONAL)) {
            return;
        }
        Shows shows = declared(method).map(Access::shows).orElse(Shows.NOTHING);
        String page = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (shows == Shows.ITS_CASE) {
            views.seen(List.of(caseOf(request).orElseThrow()), page, staff);
        } else if (shows == Shows.CASES) {
            views.seen(ShownCases.of(request).all(), page, staff);
        }
    }

    /**
     * A case of a queue that is not the member's looks the same as none at all, unless another role lets the member see
     * cases without their persons: then the member goes on with those roles alone.
     */
    private void requireSight(UUID caseId, StaffMember staff, HttpServletRequest request) {
        if (staff.may(Permission.SEE_PERSONAL) && !sight.sees(caseId, staff.reach())) {
            StaffMember impersonal = staff.withoutSight();
            if (impersonal.roles().isEmpty()) {
                throw new CaseNotFound(caseId);
            }
            request.setAttribute(StaffMember.ATTRIBUTE, impersonal);
        }
    }

    private static boolean rendered(ModelAndView answer) {
        return answer != null
                && answer.hasView()
                && (answer.getViewName() == null || !answer.getViewName().startsWith("redirect:"));
    }

    private static StaffMember staff(HttpServletRequest request) {
        return (StaffMember) request.getAttribute(StaffMember.ATTRIBUTE);
    }

    private static Optional<UUID> caseOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null
                || !pattern.toString().startsWith(CASES)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        return CASE_VARIABLES.stream()
                .map(variables::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .map(AccessGuard::id);
    }

    /** What is no id is no case; the handler would say the same a moment later. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new CaseNotFound(new UUID(0, 0));
        }
    }
}
