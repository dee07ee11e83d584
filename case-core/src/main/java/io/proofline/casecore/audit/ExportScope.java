package io.proofline.casecore.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which of a tenant's entries are exported.
 *
 * @param caseId of this case, or null: of all
 * @param from from then on, or null
 * @param to until before then, or null
 * @param since size of an earlier tree, to be proved the beginning of this one; or null
 */
public record ExportScope(UUID caseId, Instant from, Instant to, Long since) {

    public ExportScope {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("The period ends before it begins.");
        }
    }

    public static ExportScope ofCase(UUID caseId) {
        return new ExportScope(caseId, null, null, null);
    }
}
