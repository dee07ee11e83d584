package io.proofline.console.access.oidc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * What the provider publishes about itself, asked for at each sign-in and kept until the next: the platform starts, and
 * goes on for applicants and clients, while the provider is away.
 */
@Component
public class IdentityProvider implements ClientRegistrationRepository {

    static final String ID = "staff";

    /** Leads the browser to the provider. */
    public static final String SIGN_IN = "/console/oidc/authorize/" + ID;

    public static final String AUTHORIZE = "/console/oidc/authorize";
    public static final String CALLBACK = "/console/oidc/callback";
    public static final String BACK_CHANNEL = "/logout/connect/back-channel/*";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private final OidcSettings settings;
    private volatile ClientRegistration discovered;

    IdentityProvider(OidcSettings settings) {
        if (settings.configured() && settings.clientSecret().isBlank()) {
            throw new IllegalArgumentException(
                    "proofline.oidc.issuer is set, so proofline.oidc.client-secret must be, too.");
        }
        this.settings = settings;
    }

    /** True if staff sign in at a provider, and have no local accounts. */
    public boolean configured() {
        return settings.configured();
    }

    /** Scheme, host and port. */
    public String origin() {
        return settings.origin();
    }

    /** False if the provider cannot be reached; it is asked each time, since a browser is led to it next. */
    public boolean reachable() {
        try {
            discovered = discover();
            return true;
        } catch (RuntimeException away) {
            LOG.warn("The identity provider {} does not answer: {}", settings.issuer(), away.getMessage());
            return false;
        }
    }

    ClientRegistration registration() {
        ClientRegistration known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return configured() && ID.equals(id) ? registration() : null;
    }

    /** Confidential: the secret never leaves the server. PKCE binds the code to the browser that asked for it. */
    private ClientRegistration discover() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .build();
    }
}
