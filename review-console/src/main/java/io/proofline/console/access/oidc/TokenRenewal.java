package io.proofline.console.access.oidc;

import io.proofline.casecore.staff.StaffClaims;
import io.proofline.casecore.staff.StaffIdentities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Lets a session go on only as long as the provider does: when the access token ends, the refresh token must fetch
 * another, and what the new ID token says of roles and tenants holds from then on.
 */
@Component
public class TokenRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);

    /** Renewed a little early, so that no request begins with a token that ends under way. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> endpoint;
    private final JwtDecoderFactory<ClientRegistration> decoders;
    private final TokenClaims claims;
    private final StaffIdentities identities;
    private final Clock clock;

    TokenRenewal(
            OAuth2AuthorizedClientRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> endpoint,
            JwtDecoderFactory<ClientRegistration> decoders,
            TokenClaims claims,
            StaffIdentities identities,
            Clock clock) {
        this.clients = clients;
        this.endpoint = endpoint;
        this.decoders = decoders;
        this.claims = claims;
        this.identities = identities;
        this.clock = clock;
    }

    /** How a session stands with the provider. */
    public enum Standing {
        GOES_ON,
        /** The provider says no: signed out, disabled, or gone. */
        ENDED,
        /** The provider says nothing. The session waits. */
        UNREACHABLE
    }

    public Standing check(OAuth2AuthenticationToken member, HttpServletRequest request, HttpServletResponse response) {
        // Pictures of one page come in at once; one of them fetches the token.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            OAuth2AuthorizedClient client = clients.loadAuthorizedClient(IdentityProvider.ID, member, request);
            if (client == null) {
                return Standing.ENDED;
            }
            Instant end = client.getAccessToken().getExpiresAt();
            if (end != null && clock.instant().isBefore(end.minus(AHEAD))) {
                return Standing.GOES_ON;
            }
            return renew(client, member, request, response);
        }
    }

    private Standing renew(
            OAuth2AuthorizedClient client,
            OAuth2AuthenticationToken member,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (client.getRefreshToken() == null) {
            return Standing.ENDED;
        }
        try {
            OAuth2AccessTokenResponse renewed = endpoint.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), client.getRefreshToken()));
            StaffClaims said = claims.read(idToken(client.getClientRegistration(), renewed));
            if (!said.identity().equals(((ProviderStaff) member.getPrincipal()).identity())) {
                LOG.warn("The provider answered for another subject than {}'s.", member.getName());
                return Standing.ENDED;
            }
            identities.recognise(said);
            clients.saveAuthorizedClient(
                    new OAuth2AuthorizedClient(
                            client.getClientRegistration(),
                            client.getPrincipalName(),
                            renewed.getAccessToken(),
                            Optional.ofNullable(renewed.getRefreshToken()).orElse(client.getRefreshToken())),
                    member,
                    request,
                    response);
            return Standing.GOES_ON;
        } catch (OAuth2AuthorizationException refused) {
            return refused(refused, member);
        } catch (JwtException untrusted) {
            LOG.warn("The provider renewed the sign-in of {} with an ID token that does not hold.", member.getName());
            return Standing.ENDED;
        }
    }

    /** Only a clear no ends the session; the provider's own trouble does not. */
    private static Standing refused(OAuth2AuthorizationException refused, OAuth2AuthenticationToken member) {
        String code = refused.getError().getErrorCode();
        LOG.info("The provider did not renew the sign-in of {}: {}.", member.getName(), code);
        return switch (code) {
            case OAuth2ErrorCodes.INVALID_GRANT,
                    OAuth2ErrorCodes.INVALID_CLIENT,
                    OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
                    OAuth2ErrorCodes.ACCESS_DENIED -> Standing.ENDED;
            default -> Standing.UNREACHABLE;
        };
    }

    private OidcIdToken idToken(ClientRegistration registration, OAuth2AccessTokenResponse renewed) {
        if (!(renewed.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            throw new JwtException("The provider renews tokens without an ID token.");
        }
        Jwt token = decoders.createDecoder(registration).decode(text);
        return new OidcIdToken(text, token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
    }
}
