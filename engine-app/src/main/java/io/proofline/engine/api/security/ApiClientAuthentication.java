package io.proofline.engine.api.security;

import io.proofline.casecore.tenant.ApiClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A client application that has been let in. */
final class ApiClientAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiClient client;

    ApiClientAuthentication(ApiClient client) {
        super(AuthorityUtils.createAuthorityList("ROLE_CLIENT"));
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public ApiClient getPrincipal() {
        return client;
    }
}
