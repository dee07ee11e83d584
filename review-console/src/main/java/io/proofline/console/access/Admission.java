package io.proofline.console.access;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffIdentities;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.console.access.oidc.ProviderStaff;
import io.proofline.console.access.oidc.TokenRenewal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Decides anew at each request whether somebody who signed in goes on, and as whom: the account is read each time, so
 * that a role or tenant withdrawn is gone at once.
 */
@Component
class Admission {

    private final StaffAccounts accounts;
    private final StaffIdentities identities;
    private final Tenants tenants;
    private final IdentityProvider provider;
    private final TokenRenewal renewal;
    private final SessionLimits limits;

    Admission(
            StaffAccounts accounts,
            StaffIdentities identities,
            Tenants tenants,
            IdentityProvider provider,
            TokenRenewal renewal,
            SessionLimits limits) {
        this.accounts = accounts;
        this.identities = identities;
        this.tenants = tenants;
        this.provider = provider;
        this.renewal = renewal;
        this.limits = limits;
    }

    sealed interface Answer {}

    record LetIn(StaffMember staff) implements Answer {}

    /** @param why key of the sentence that the sign-in page shows */
    record SessionOver(String why) implements Answer {}

    record Refused(Refusal why, String displayName) implements Answer {}

    /** The identity provider cannot say; nothing is lost. */
    record AskLater() implements Answer {}

    /** Empty if nobody of staff is signed in. */
    Optional<Answer> of(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who == null || !who.isAuthenticated()) {
            return Optional.empty();
        }
        if (who instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof ProviderStaff member) {
            return Optional.of(fromProvider(token, member, request, response));
        }
        return who instanceof UsernamePasswordAuthenticationToken
                ? Optional.of(local(who.getName(), request))
                : Optional.empty();
    }

    private Answer local(String username, HttpServletRequest request) {
        if (limits.over(request)) {
            return new SessionOver("login.expired");
        }
        // A session of before the provider was configured is worth nothing any more.
        Optional<StaffAccount> account =
                accounts.find(username).filter(StaffAccount::enabled).filter(found -> !provider.configured());
        return account.isEmpty() ? new SessionOver("login.closed") : admit(account.get());
    }

    private Answer fromProvider(
            OAuth2AuthenticationToken token,
            ProviderStaff member,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (limits.over(request)) {
            return new SessionOver("login.expired");
        }
        return switch (renewal.check(token, request, response)) {
            case ENDED -> new SessionOver("login.ended");
            case UNREACHABLE -> new AskLater();
            case GOES_ON ->
                identities
                        .find(member.identity())
                        .filter(known -> limits.beganAfter(known.signedOutAt(), request))
                        .map(known -> admit(known.account()))
                        .orElse(new SessionOver("login.ended"));
        };
    }

    private Answer admit(StaffAccount account) {
        if (!account.enabled()) {
            return new Refused(Refusal.CLOSED, account.displayName());
        }
        if (account.roles().isEmpty()) {
            return new Refused(Refusal.NO_ROLE, account.displayName());
        }
        if (account.tenants().stream().noneMatch(id -> tenants.find(id).isPresent())) {
            return new Refused(Refusal.NO_TENANT, account.displayName());
        }
        return new LetIn(
                new StaffMember(account.username(), account.displayName(), account.roles(), account.tenants()));
    }
}
