package io.proofline.contract.tenant;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a tenant: 2 to 32 lower-case letters, digits and hyphens, beginning with a letter.
 *
 * <p>The alphabet is narrow on purpose: the value travels in API key ids, database settings and log lines.
 */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public TenantId {
        Objects.requireNonNull(value, "tenant");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A tenant is named by 2 to 32 lower-case letters, digits and hyphens, beginning with a letter.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
