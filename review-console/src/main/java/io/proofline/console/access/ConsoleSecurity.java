package io.proofline.console.access;

import io.proofline.console.wording.Wording;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets into {@code /console}, and what its pages may do in the browser. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    static final String SESSION_COOKIE = "proofline_console";

    @Bean
    @Order(20)
    SecurityFilterChain consoleChain(HttpSecurity http, StaffSignIn signIn, TenantGate gate, Wording wording)
            throws Exception {
        return http.securityMatcher("/console", "/console/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/console/login", "/console/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/console/login")
                        .defaultSuccessUrl("/console", false)
                        .failureHandler(tellAtLogin()))
                .logout(logout -> logout.logoutUrl("/console/logout")
                        .logoutSuccessUrl("/console/login?out")
                        .deleteCookies(SESSION_COOKIE))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(tellThatSessionEnded(wording)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.PAGES))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /** The failure waits in the session for the login page, so that the address says nothing about it. */
    private static AuthenticationFailureHandler tellAtLogin() {
        return (request, response, failure) -> {
            request.getSession().setAttribute(LoginController.PROBLEM, failure.getMessage());
            response.sendRedirect(request.getContextPath() + "/console/login");
        };
    }

    /** A form that outlived its session leads to the login with the reason; every other refusal to its error page. */
    private static AccessDeniedHandler tellThatSessionEnded(Wording wording) {
        AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
        return (request, response, refusal) -> {
            if (refusal instanceof CsrfException
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                request.getSession().setAttribute(LoginController.PROBLEM, wording.say("login.expired"));
                response.sendRedirect(request.getContextPath() + "/console/login");
            } else {
                otherwise.handle(request, response, refusal);
            }
        };
    }

    /** The session belongs to the console alone; over TLS the container marks its cookie secure. */
    @Bean
    ServletContextInitializer consoleCookie() {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(SESSION_COOKIE);
            cookie.setPath("/console");
            cookie.setHttpOnly(true);
        };
    }

    /** Lax, so that a link to a case in a message opens for those who are signed in; every change is a POST with a token. */
    @Bean
    CookieSameSiteSupplier consoleCookieSameSite() {
        return CookieSameSiteSupplier.ofLax().whenHasName(SESSION_COOKIE);
    }
}
