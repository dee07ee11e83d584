package io.proofline.console.access.oidc;

import io.proofline.casecore.staff.StaffIdentities;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** Turns a verified ID token into a member of staff, whose account it makes or renews. */
@Service
public class FirstSight implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final TokenClaims claims;
    private final StaffIdentities identities;

    FirstSight(TokenClaims claims, StaffIdentities identities) {
        this.claims = claims;
        this.identities = identities;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String username =
                identities.recognise(claims.read(request.getIdToken())).username();
        return new ProviderStaff(username, request.getIdToken());
    }
}
