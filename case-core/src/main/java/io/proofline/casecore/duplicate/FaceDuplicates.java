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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Finds other cases of the same tenant that show the same face. Each node keeps an index of its own and brings it up
 * to date from the encrypted store before a search; the store has the last word on whether a found case is still there.
 * The first search after a start opens every face of the tenant, so that nothing here is one transaction: each look into
 * the store is one of its own.
 */
@Service
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
        Optional<FaceTemplate> face = face(caseId);
        if (face.isEmpty()) {
            return List.of();
        }
        catchUp(tenant);
        return search(new FaceSpace(tenant, face.get().model()), caseId, face.get(), most, least);
    }

    /** How alike the faces of two cases are, a cosine; empty if one has none, or two networks made them. */
    public OptionalDouble similarity(UUID one, UUID other) {
        Optional<FaceTemplate> first = face(one);
        Optional<FaceTemplate> second = face(other);
        return first.isPresent()
                        && second.isPresent()
                        && first.get().model().equals(second.get().model())
                ? OptionalDouble.of(first.get().cosine(second.get()))
                : OptionalDouble.empty();
    }

    /** With how many other faces of the tenant a case's face can be compared; empty if the case has none. */
    public OptionalInt comparable(UUID caseId) {
        TenantId tenant = TenantScope.require();
        Optional<FaceTemplate> face = face(caseId);
        if (face.isEmpty()) {
            return OptionalInt.empty();
        }
        catchUp(tenant);
        return OptionalInt.of(
                Math.max(0, index.size(new FaceSpace(tenant, face.get().model())) - 1));
    }

    private Optional<FaceTemplate> face(UUID caseId) {
        return templates.newest(caseId).flatMap(evidenceId -> templates.open(caseId, evidenceId));
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
