package io.proofline.console.access;

import java.util.Locale;

/** Why somebody whom the identity provider knows is not let in. */
public enum Refusal {
    /** None of the roles is one of ours. */
    NO_ROLE,
    /** None of the tenants is one of this installation. */
    NO_TENANT,
    /** An operator closed the account here. */
    CLOSED;

    /** What stands on the page, and is told to whoever can help. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
