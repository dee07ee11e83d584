package io.proofline.casecore.tenant;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;

/** An organisation whose cases are kept apart from everybody else's. */
public record Tenant(TenantId id, String displayName, Instant createdAt) {}
