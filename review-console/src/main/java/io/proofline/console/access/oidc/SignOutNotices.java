package io.proofline.console.access.oidc;

import io.proofline.casecore.staff.StaffIdentities;
import io.proofline.casecore.staff.StaffIdentity;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Takes the provider's word that somebody signed out (OpenID Connect Back-Channel Logout 1.0). Sessions are not listed:
 * the account remembers the moment, and each node ends what began before it.
 */
@Component
public class SignOutNotices implements OidcSessionRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutNotices.class);

    private final StaffIdentities identities;

    SignOutNotices(StaffIdentities identities) {
        this.identities = identities;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation begun) {
        // The session itself says whose it is.
    }

    @Override
    public OidcSessionInformation removeSessionInformation(String sessionId) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken notice) {
        if (notice.getSubject() == null) {
            LOG.warn("A notice of sign-out names no subject; the provider must send the claim \"sub\".");
        } else {
            identities.signOut(new StaffIdentity(notice.getIssuer().toString(), notice.getSubject()));
        }
        return List.of();
    }
}
