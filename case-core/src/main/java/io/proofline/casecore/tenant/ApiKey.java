package io.proofline.casecore.tenant;

import java.time.Instant;

/**
 * An API key as it may be shown again, without its secret.
 *
 * @param name what it is for
 * @param revokedAt null while it is valid
 */
public record ApiKey(String keyId, String name, Instant createdAt, Instant revokedAt) {}
