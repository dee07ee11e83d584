package io.proofline.console.access;

import io.proofline.console.access.oidc.FirstSight;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.console.access.oidc.SignOutNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Sign-in and sign-out at the identity provider. Who signs out here is signed out there (OpenID Connect RP-Initiated
 * Logout 1.0), and the other way round.
 */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProvider provider;
    private final FirstSight firstSight;
    private final OAuth2AuthorizedClientRepository tokens;
    private final SignOutNotices notices;
    private final SignInPage signInPage;

    ProviderSignIn(
            IdentityProvider provider,
            FirstSight firstSight,
            OAuth2AuthorizedClientRepository tokens,
            SignOutNotices notices,
            SignInPage signInPage) {
        this.provider = provider;
        this.firstSight = firstSight;
        this.tokens = tokens;
        this.notices = notices;
        this.signInPage = signInPage;
    }

    void on(HttpSecurity http, SignedIn signedIn) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .loginPage(SignInPage.ADDRESS)
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(IdentityProvider.AUTHORIZE))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(IdentityProvider.CALLBACK))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(firstSight))
                        .successHandler(signedIn)
                        .failureHandler(tellAtSignIn()))
                .oidcLogout(logout -> logout.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(notices)
                        .backChannel(Customizer.withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(toTheProvider()));
    }

    private LogoutSuccessHandler toTheProvider() {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri("{baseUrl}" + SignInPage.ADDRESS + "?out");
        handler.setDefaultTargetUrl(SignInPage.ADDRESS + "?out");
        return handler;
    }

    /** The code alone goes to the log: descriptions come from elsewhere. */
    private AuthenticationFailureHandler tellAtSignIn() {
        return (request, response, failure) -> {
            String code = code(failure);
            LOG.warn("A sign-in at the identity provider failed: {}.", code);
            String key =
                    switch (code) {
                        case "access_denied" -> "login.provider.cancelled";
                        case "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce" ->
                            "login.provider.stale";
                        default -> "login.provider.failed";
                    };
            signInPage.tellKey(key, request, response);
        };
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
