package io.proofline.casecore.duplicate;

import io.proofline.contract.tenant.TenantId;

/**
 * Faces that may be compared with each other: one tenant's, described by one network.
 *
 * @param model digest of the network
 */
public record FaceSpace(TenantId tenant, String model) {}
