package io.proofline.console.access;

import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each signed-in request into the scope of one tenant: the one chosen in this session if the account still has
 * it, or the account's only one.
 */
@Component
class TenantGate extends OncePerRequestFilter {

    static final String CHOICE = "console.tenant";
    static final String TENANT_PAGE = "/console/tenant";

    static final String REFUSED_PAGE = "/console/refused";

    /** Name of the request attribute that holds why the member is not let in. */
    static final String REFUSAL = "refusal";

    private static final String LOGOUT = "/console/logout";

    private final Admission admission;
    private final Tenants tenants;
    private final SignInLog signIns;
    private final SignInPage signInPage;

    TenantGate(Admission admission, Tenants tenants, SignInLog signIns, SignInPage signInPage) {
        this.admission = admission;
        this.tenants = tenants;
        this.signIns = signIns;
        this.signInPage = signInPage;
    }

    /** Styles and scripts are anybody's; the pages of those who are not let in need them, too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/console/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<Admission.Answer> answer = admission.of(who, request, response);
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
        } else if (answer.get() instanceof Admission.LetIn in) {
            enter(in.staff(), request, response, chain);
        } else if (answer.get() instanceof Admission.Refused refused) {
            request.setAttribute(REFUSAL, refused);
            onlyTo(REFUSED_PAGE, request, response, chain);
        } else if (answer.get() instanceof Admission.SessionOver over) {
            request.getSession().invalidate();
            signInPage.tellKey(over.why(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void enter(StaffMember staff, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(StaffMember.ATTRIBUTE, staff);
        HttpSession session = request.getSession(false);
        Optional<Tenant> tenant = chosen(staff, session).flatMap(tenants::find);
        if (tenant.isEmpty()) {
            onlyTo(TENANT_PAGE, request, response, chain);
            return;
        }
        request.setAttribute("tenant", tenant.get());
        TenantScope.run(tenant.get().id(), () -> signIns.began(staff, session));
        new Scoped(request, response, chain).run(tenant.get().id());
    }

    /** Whoever has to see one page first comes to no other, but may leave. */
    private void onlyTo(String page, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(page) || path.equals(LOGOUT)) {
            chain.doFilter(request, response);
        } else {
            signInPage.lead(page, request, response);
        }
    }

    private static Optional<TenantId> chosen(StaffMember staff, HttpSession session) {
        Object choice = session == null ? null : session.getAttribute(CHOICE);
        if (choice instanceof String id) {
            return staff.tenants().stream()
                    .filter(tenant -> tenant.value().equals(id))
                    .findFirst();
        }
        if (staff.tenants().size() != 1) {
            return Optional.empty();
        }
        TenantId only = staff.tenants().iterator().next();
        if (session != null) {
            // Stays chosen when the account is given a second tenant in the middle of its work.
            session.setAttribute(CHOICE, only.value());
        }
        return Optional.of(only);
    }

    /** Carries the chain's checked exceptions through a scope that takes none. */
    private record Scoped(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        void run(TenantId tenant) throws ServletException, IOException {
            Exception[] failure = new Exception[1];
            TenantScope.run(tenant, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException | IOException checked) {
                    failure[0] = checked;
                }
            });
            if (failure[0] instanceof ServletException servlet) {
                throw servlet;
            }
            if (failure[0] instanceof IOException io) {
                throw io;
            }
        }
    }

    /** The gate stands inside the console's security chain only, not a second time in the container's. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<TenantGate> gateOutsideTheContainersChain(TenantGate gate) {
            FilterRegistrationBean<TenantGate> registration = new FilterRegistrationBean<>(gate);
            registration.setEnabled(false);
            return registration;
        }
    }
}
