package io.proofline.casecore.staff;

import java.util.Objects;

/**
 * Who somebody is at an identity provider, for good: e-mail addresses and user names change, and are given to others.
 *
 * @param issuer the provider's {@code iss}
 * @param subject its {@code sub}
 */
public record StaffIdentity(String issuer, String subject) {

    public StaffIdentity {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
    }
}
