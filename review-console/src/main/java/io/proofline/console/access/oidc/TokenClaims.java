package io.proofline.console.access.oidc;

import io.proofline.casecore.staff.StaffClaims;
import io.proofline.casecore.staff.StaffIdentity;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.tenant.TenantId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;

/** Reads an ID token: who it is, which of our roles and which tenants. What is not ours is other applications' affair. */
@Component
class TokenClaims {

    private static final Map<String, StaffRole> ROLES =
            Arrays.stream(StaffRole.values()).collect(Collectors.toUnmodifiableMap(StaffRole::word, role -> role));

    private final OidcSettings settings;

    TokenClaims(OidcSettings settings) {
        this.settings = settings;
    }

    StaffClaims read(IdTokenClaimAccessor token) {
        StaffIdentity identity = new StaffIdentity(token.getIssuer().toString(), token.getSubject());
        String calledAs = text(token, StandardClaimNames.PREFERRED_USERNAME).orElse("");
        return new StaffClaims(
                identity,
                calledAs,
                text(token, StandardClaimNames.NAME)
                        .or(() -> Optional.of(calledAs).filter(name -> !name.isEmpty()))
                        .orElse(identity.subject()),
                values(token, settings.rolesClaim(), ROLES::get),
                values(token, settings.tenantsClaim(), TokenClaims::tenant));
    }

    private static Optional<String> text(IdTokenClaimAccessor token, String claim) {
        return Optional.ofNullable(token.getClaims().get(claim))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(value -> !value.isEmpty());
    }

    private static <T> Set<T> values(IdTokenClaimAccessor token, String claim, Function<String, T> parse) {
        return words(at(token.getClaims(), List.of(claim.split("\\.", -1)).iterator()))
                .map(parse)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Object at(Object value, Iterator<String> path) {
        Object reached = value;
        while (path.hasNext()) {
            String name = path.next();
            reached = reached instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return reached;
    }

    private static Stream<String> words(Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return all.filter(String.class::isInstance).map(String.class::cast);
    }

    /**
     * Groups come with their path: {@code /tenants/acme} is {@code acme}. Roles do not: whoever may make a group somewhere
     * below must not make an operator by its name.
     */
    private static TenantId tenant(String word) {
        try {
            return new TenantId(word.substring(word.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
