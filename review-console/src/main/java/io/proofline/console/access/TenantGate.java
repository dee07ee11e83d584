package io.proofline.console.access;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each signed-in request into the scope of one tenant: the one chosen in this session if the account still has
 * it, or the account's only one. The account is read anew each time, so that a withdrawn tenant is closed at once.
 */
@Component
class TenantGate extends OncePerRequestFilter {

    static final String CHOICE = "console.tenant";
    static final String TENANT_PAGE = "/console/tenant";

    private final StaffAccounts accounts;
    private final Tenants tenants;

    TenantGate(StaffAccounts accounts, Tenants tenants) {
        this.accounts = accounts;
        this.tenants = tenants;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username = signedIn();
        if (username == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<StaffAccount> account = accounts.find(username).filter(StaffAccount::enabled);
        if (account.isEmpty()) {
            request.getSession().invalidate();
            response.sendRedirect(request.getContextPath() + "/console/login");
            return;
        }
        StaffMember staff = member(account.get());
        request.setAttribute(StaffMember.ATTRIBUTE, staff);
        Optional<Tenant> tenant = chosen(staff, request.getSession(false)).flatMap(tenants::find);
        if (tenant.isEmpty()) {
            withoutTenant(request, response, chain);
            return;
        }
        request.setAttribute("tenant", tenant.get());
        new Scoped(request, response, chain).run(tenant.get().id());
    }

    private static void withoutTenant(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(TENANT_PAGE) || path.equals("/console/logout")) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + TENANT_PAGE);
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

    private static StaffMember member(StaffAccount account) {
        return new StaffMember(account.username(), account.displayName(), account.roles(), account.tenants());
    }

    private static String signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated() && isStaff(authentication)
                ? authentication.getName()
                : null;
    }

    private static boolean isStaff(Authentication authentication) {
        return authentication instanceof UsernamePasswordAuthenticationToken;
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
