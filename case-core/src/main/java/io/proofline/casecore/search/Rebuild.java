package io.proofline.casecore.search;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * How far one index is with the cases of one tenant.
 *
 * @param target where the documents go if that is not yet what is searched; null otherwise
 * @param revision of the first document of this rebuild
 * @param after the last case that is done; null at the beginning
 * @param total how many cases there were when it was asked for
 * @param finishedAt null as long as it goes on
 */
public record Rebuild(
        TenantId tenant,
        String index,
        String target,
        long revision,
        Instant requestedAt,
        UUID after,
        long done,
        long total,
        Instant finishedAt) {}
