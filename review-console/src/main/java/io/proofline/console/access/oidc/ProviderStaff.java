package io.proofline.console.access.oidc;

import io.proofline.casecore.staff.StaffIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who signed in at the provider. Has no authorities: what the member may do is read from the account at each
 * request.
 */
public final class ProviderStaff implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final OidcIdToken token;

    ProviderStaff(String username, OidcIdToken token) {
        this.username = username;
        this.token = token;
    }

    /** The user name of the account, which is what the audit trail calls the member. */
    @Override
    public String getName() {
        return username;
    }

    public StaffIdentity identity() {
        return new StaffIdentity(token.getIssuer().toString(), token.getSubject());
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** Without the claims, which may end up in a log. */
    @Override
    public String toString() {
        return "ProviderStaff[" + username + "]";
    }
}
