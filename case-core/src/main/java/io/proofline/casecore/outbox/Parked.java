package io.proofline.casecore.outbox;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a consumer could not be told, and is not tried again until somebody asks for it.
 *
 * @param error the class of what was thrown; nothing personal
 */
public record Parked(TenantId tenant, UUID caseId, String consumer, Instant at, String error) {}
