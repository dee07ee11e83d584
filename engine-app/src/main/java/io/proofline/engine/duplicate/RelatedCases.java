package io.proofline.engine.duplicate;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.duplicate.FaceDuplicates;
import io.proofline.casecore.duplicate.FaceNeighbour;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.search.SearchHashes;
import io.proofline.casecore.search.SearchKind;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the other cases of the tenant that is set, by faces and by hashes. No transaction spans the whole: the first
 * search after a start opens every face of the tenant.
 */
@Component
class RelatedCases {

    /** Below the bound of the tables, so that officers can see what a lower one would find. */
    private static final double LEAST_SIMILARITY = 0.45;

    private static final int MOST_FACES = 10;
    private static final int MOST_SHARING = 40;

    private final FaceDuplicates faces;
    private final SearchHashes hashes;
    private final CaseFiles files;
    private final CheckRecords checks;

    RelatedCases(FaceDuplicates faces, SearchHashes hashes, CaseFiles files, CheckRecords checks) {
        this.faces = faces;
        this.hashes = hashes;
        this.files = files;
        this.checks = checks;
    }

    /** @param identity whose document is in the case */
    List<RelatedCase> of(UUID caseId, Identity identity) {
        Map<UUID, Set<SearchKind>> sharing = hashes.sharing(caseId, MOST_SHARING);
        Map<UUID, OptionalDouble> similarities = new LinkedHashMap<>();
        for (FaceNeighbour neighbour : faces.of(caseId, MOST_FACES, LEAST_SIMILARITY)) {
            similarities.put(neighbour.caseId(), OptionalDouble.of(neighbour.similarity()));
        }
        sharing.keySet().forEach(other -> similarities.computeIfAbsent(other, each -> faces.similarity(caseId, each)));
        List<RelatedCase> related = new ArrayList<>();
        similarities.forEach((other, similarity) ->
                related(other, sharing, similarity, identity).ifPresent(related::add));
        return related;
    }

    /** Empty if the case was erased: its key is gone, and with it whoever it was about. */
    private Optional<RelatedCase> related(
            UUID other, Map<UUID, Set<SearchKind>> sharing, OptionalDouble similarity, Identity identity) {
        try {
            Optional<CaseFile> file = files.find(other);
            return file.map(found -> new RelatedCase(
                    found,
                    sharing.getOrDefault(other, Set.of()),
                    similarity,
                    identity,
                    Identity.of(checks.latest(other).get(Topics.DOCUMENT_READ), found.claims())));
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }
}
