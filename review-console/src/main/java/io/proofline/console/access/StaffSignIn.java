package io.proofline.console.access;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.console.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a local account's password. Not a bean of Spring Security's own types, so that the chains of the APIs do not
 * take staff passwords.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final LoginAttempts attempts;
    private final Wording wording;

    StaffSignIn(StaffAccounts accounts, LoginAttempts attempts, Wording wording) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.wording = wording;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String username = login.getName().strip();
        Optional<Duration> wait = attempts.waitFor(username);
        if (wait.isPresent()) {
            throw new LockedException(wording.say("login.locked", wording.span(wait.get())));
        }
        Optional<StaffAccount> account = accounts.authenticate(username, String.valueOf(login.getCredentials()));
        if (account.isEmpty()) {
            attempts.failed(username);
            throw new BadCredentialsException(wording.say("login.wrong"));
        }
        attempts.succeeded(username);
        return UsernamePasswordAuthenticationToken.authenticated(account.get().username(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
