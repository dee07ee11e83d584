package io.proofline.casecore.applicant;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/** What a valid link leads to. */
public record ApplicantLink(TenantId tenant, UUID caseId, Instant expiresAt) {}
