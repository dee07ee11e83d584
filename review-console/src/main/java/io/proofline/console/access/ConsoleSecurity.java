package io.proofline.console.access;

import io.proofline.console.access.oidc.IdentityProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets into {@code /console}, and what its pages may do in the browser. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    static final String SESSION_COOKIE = "proofline_console";

    private static final String POLICY = "Content-Security-Policy";

    private final IdentityProvider provider;
    private final SignInPage signInPage;

    ConsoleSecurity(IdentityProvider provider, SignInPage signInPage) {
        this.provider = provider;
        this.signInPage = signInPage;
    }

    @Bean
    @Order(20)
    SecurityFilterChain consoleChain(
            HttpSecurity http, StaffSignIn passwords, ProviderSignIn providerSignIn, SignedIn signedIn, TenantGate gate)
            throws Exception {
        http.securityMatcher("/console", "/console/**", IdentityProvider.BACK_CHANNEL)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInPage.ADDRESS, "/console/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, nobody) -> signInPage.lead(SignInPage.ADDRESS, request, response))
                        .accessDeniedHandler(tellThatSessionEnded()))
                .logout(logout -> logout.logoutUrl("/console/logout")
                        .logoutSuccessUrl(SignInPage.ADDRESS + "?out")
                        .deleteCookies(SESSION_COOKIE))
                .headers(headers -> headers.addHeaderWriter(this::writePolicy)
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(gate, AuthorizationFilter.class);
        if (provider.configured()) {
            providerSignIn.on(http, signedIn);
        } else {
            http.authenticationProvider(passwords).formLogin(form -> form.loginPage(SignInPage.ADDRESS)
                    .successHandler(signedIn)
                    .failureHandler(
                            (request, response, failure) -> signInPage.tell(failure.getMessage(), request, response)));
        }
        return http.build();
    }

    /**
     * The page's own policy if it has one. The form that signs out is answered with the way to the identity provider, and
     * browsers hold that against {@code form-action}, too.
     */
    private void writePolicy(HttpServletRequest request, HttpServletResponse response) {
        String own = response.getHeader(POLICY);
        String policy = own == null ? ContentPolicy.PAGES : own;
        response.setHeader(
                POLICY,
                provider.configured()
                        ? policy.replace("form-action 'self';", "form-action 'self' " + provider.origin() + ";")
                        : policy);
    }

    /** Nobody wants to be led back to a piece of a page. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader(SignInPage.PIECE) == null
                && !request.getRequestURI().contains("/evidence/"));
        return cache;
    }

    /** A form that outlived its session leads to the login with the reason; every other refusal to its error page. */
    private AccessDeniedHandler tellThatSessionEnded() {
        AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
        return (request, response, refusal) -> {
            if (refusal instanceof CsrfException
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                signInPage.tellKey("login.expired", request, response);
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
