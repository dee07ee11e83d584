package io.proofline.casecore.model;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is live for new cases since when, and why.
 *
 * @param tenant whose release it is; {@code platform} for the default
 * @param canary a share of new cases that goes to another set first; empty if all go to {@code setId}
 * @param changeId the change that it belongs to
 * @param releasedBy user name, or {@code proofline}
 */
public record ModelRelease(
        long sequence,
        TenantId tenant,
        UUID setId,
        Optional<Canary> canary,
        Cause cause,
        Optional<UUID> changeId,
        String releasedBy,
        Instant liveFrom) {

    /**
     * A set on trial.
     *
     * @param percent of new cases, 1..99
     */
    public record Canary(UUID setId, int percent) {}

    /** Why it went live. */
    public enum Cause {
        /** A build brought new models. */
        SHIPPED,
        CHANGE,
        /** A share of new cases first. */
        CANARY,
        /** The trial was ended and what was live stays. */
        CANARY_STOPPED,
        ROLLBACK,
        /** A roll-back by one officer, to be approved afterwards. */
        EMERGENCY,
        /** An emergency roll-back was not approved, and is taken back. */
        UNDONE,
        /** The default changed beside the tenant's own versions. */
        FOLLOWED;

        /** The lower-case name, as it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The set of a new case: the canary's for its share of ids, else the live one. */
    public UUID setFor(UUID caseId) {
        return canary.filter(trial -> CanaryShare.of(caseId) < trial.percent())
                .map(Canary::setId)
                .orElse(setId);
    }
}
