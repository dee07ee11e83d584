package io.proofline.engine.worker;

import io.proofline.engine.api.security.SecurityErrors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Workers have credentials of their own, which open nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerCredentials.class)
class WorkerSecurity {

    @Bean
    @Order(12)
    SecurityFilterChain workerChain(HttpSecurity http, WorkerAuthentication workers, SecurityErrors refusals)
            throws Exception {
        return http.securityMatcher("/worker/**")
                // No cookie lets anybody in here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(new ProviderManager(workers))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .authorizeHttpRequests(calls -> calls.anyRequest().hasRole(WorkerAuthentication.ROLE))
                .exceptionHandling(
                        told -> told.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }
}
