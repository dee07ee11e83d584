package io.proofline.casecore.search;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an index knows of a case: the same in every index, and nothing personal in clear.
 *
 * @param decision null until there is one; likewise band
 * @param queue where the case is or was last with people; null if it never was
 * @param people user names of staff who hold or settled a task of the case, or were called in a comment on it
 * @param reasons codes of what the checks and the people found
 * @param hashes keyed hashes in hexadecimal digits of what the case is found by exactly
 * @param grams keyed hashes of the trigrams of every name that was read or claimed
 * @param revision of two documents of a case that with the higher one was begun later
 */
public record CaseDocument(
        UUID caseId,
        TenantId tenant,
        String reference,
        String pack,
        String status,
        String decision,
        String band,
        String queue,
        List<String> reasons,
        List<String> people,
        Instant openedAt,
        Map<SearchKind, Set<String>> hashes,
        Set<Long> grams,
        long revision) {

    public CaseDocument {
        reasons = List.copyOf(reasons);
        people = List.copyOf(people);
        hashes = Map.copyOf(hashes);
    }
}
