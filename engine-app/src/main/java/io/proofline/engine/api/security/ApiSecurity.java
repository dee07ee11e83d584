package io.proofline.engine.api.security;

import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.engine.api.error.ApiErrorWriter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may call the API, and who may read its description. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** The description's page runs its own scripts only and asks nobody else for anything. */
    private static final String OWN_CONTENT_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain apiChain(
            HttpSecurity http, ApiKeys keys, SecurityErrors refusals, ApiErrorWriter errors, Clock clock)
            throws Exception {
        return http.securityMatcher("/v1/**")
                // No cookie lets anybody in here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.anyRequest().hasRole("CLIENT"))
                .exceptionHandling(
                        told -> told.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(
                        new ApiKeyFilter(keys, new FailureThrottle(clock), refusals, errors), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain descriptionChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v3/api-docs/**", "/docs/**", "/swagger-ui/**", "/error")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT_ONLY)))
                .build();
    }
}
