package io.proofline.casecore.tenant;

import io.proofline.contract.tenant.TenantId;

/** A client application that has shown a valid API key. */
public record ApiClient(TenantId tenant, String keyId, String name) {}
