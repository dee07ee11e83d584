package io.proofline.engine.worker;

import io.proofline.contract.digest.Sha256;
import io.proofline.engine.startup.SecretFiles;
import java.security.MessageDigest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Compares digests in constant time; the secret has 256 random bits, so that no slow hash is needed. */
@Component
class WorkerAuthentication implements AuthenticationProvider {

    static final String ROLE = "WORKER";
    private static final String SECRET_FILE = "worker-secret";

    private final String id;
    private final byte[] digest;

    WorkerAuthentication(WorkerCredentials credentials, SecretFiles secrets) {
        this.id = credentials.id();
        this.digest = Sha256.of(secrets.givenOr(credentials.secret(), SECRET_FILE));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String secret =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        boolean known = MessageDigest.isEqual(digest, Sha256.of(secret)) && id.equals(attempt.getName());
        if (!known) {
            throw new BadCredentialsException("Unknown worker credentials.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                id, null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
