package io.proofline.casecore.duplicate;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.face.FaceTemplate;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds other cases of the same tenant that show the same face. Each node keeps an index of its own and brings it up
 * to date from the encrypted store before a search; the store has the last word on whether a found case is still there.
 */
@Service
@Transactional(readOnly = true)
public class FaceDuplicates {

    /** Rows of transactions that were slow to commit turn up behind newer ones. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** How far a tenant's faces have been taken in. */
    private static final class Progress {
        private final Set<UUID> takenIn = new HashSet<>();
        private Instant newest = Instant.EPOCH;
    }

    private final FaceTemplates templates;
    private final FaceIndex index;
    private final Map<TenantId, Progress> progress = new ConcurrentHashMap<>();

    FaceDuplicates(FaceTemplates templates, FaceIndex index) {
        this.templates = templates;
        this.index = index;
    }

    /**
     * Searches for the face of a case among all others of the tenant that is set.
     *
     * @param most how many at most
     * @param least cosine from which two faces count as like
     * @return the most alike first; empty if the case has no face
     */
    public List<FaceNeighbour> of(UUID caseId, int most, double least) {
        TenantId tenant = TenantScope.require();
        Optional<FaceTemplate> face =
                templates.newest(caseId).flatMap(evidenceId -> templates.open(caseId, evidenceId));
        if (face.isEmpty()) {
            return List.of();
        }
        catchUp(tenant);
        return search(new FaceSpace(tenant, face.get().model()), caseId, face.get(), most, least);
    }

    private List<FaceNeighbour> search(FaceSpace space, UUID caseId, FaceTemplate face, int most, double least) {
        while (true) {
            List<FaceNeighbour> others = index.nearest(space, face.values(), most + 1, least).stream()
                    .filter(neighbour -> !neighbour.caseId().equals(caseId))
                    .limit(most)
                    .toList();
            List<UUID> found = others.stream().map(FaceNeighbour::caseId).toList();
            Set<UUID> remaining = templates.remaining(found);
            if (remaining.size() == found.size()) {
                return others;
            }
            // Gone since it was taken in; the places that it held may be another's.
            found.stream().filter(gone -> !remaining.contains(gone)).forEach(gone -> index.remove(space, gone));
        }
    }

    private void catchUp(TenantId tenant) {
        Progress known = progress.computeIfAbsent(tenant, key -> new Progress());
        synchronized (known) {
            for (FaceTemplates.Stored stored : templates.since(known.newest.minus(OVERLAP))) {
                if (known.takenIn.add(stored.evidenceId())) {
                    takeIn(tenant, stored);
                }
                if (stored.receivedAt().isAfter(known.newest)) {
                    known.newest = stored.receivedAt();
                }
            }
        }
    }

    private void takeIn(TenantId tenant, FaceTemplates.Stored stored) {
        templates
                .open(stored.caseId(), stored.evidenceId())
                .ifPresent(face -> index.add(new FaceSpace(tenant, face.model()), stored.caseId(), face.values()));
    }
}
