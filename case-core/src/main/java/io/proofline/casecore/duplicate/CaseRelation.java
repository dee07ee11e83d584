package io.proofline.casecore.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What two cases of a tenant have in common.
 *
 * @param other the other case
 * @param shared words of what they share: {@code face}, {@code document_number}, {@code picture}, {@code email},
 *     {@code phone}, {@code device}
 * @param similarity of the two faces, a cosine −1..1; null if one of them has none
 */
public record CaseRelation(UUID other, List<String> shared, Double similarity, Instant foundAt) {

    public CaseRelation {
        shared = List.copyOf(shared);
    }
}
