package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.Subtree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;

/** A walk along the leaves from the first on, which grows the tree anew and holds it against what was stored. */
final class TreeWalk {

    /** How far from its place a moved entry is looked for. */
    private static final long NEIGHBOURHOOD = 1000;
    /** Beyond so many findings it no longer matters where an entry came from. */
    private static final int ENOUGH = 1000;

    private final NavigableMap<Long, List<Checkpoint>> checkpoints;
    private final Map<Subtree, byte[]> stored;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Frontier frontier = new Frontier(this::compareSubtree);
    private long next;
    private long agreedUpTo;
    private boolean broken;
    private Moved moved;

    TreeWalk(NavigableMap<Long, List<Checkpoint>> checkpoints, Map<Subtree, byte[]> stored) {
        this.checkpoints = checkpoints;
        this.stored = stored;
    }

    /** Takes the next entry in the order of indexes. */
    void take(long index, AuditEntry entry, byte[] leafHash) {
        if (index > next) {
            endOfMoved();
            findings.add(AuditFinding.missing(next, index - 1));
            broken = true;
        }
        next = index + 1;
        if (Arrays.equals(entry.leafHash(index), leafHash)) {
            endOfMoved();
        } else {
            blame(index, entry, leafHash);
        }
        if (!broken) {
            // What was sealed, though the content may be another by now: one edit is one finding.
            frontier.append(leafHash);
            compareRoots();
        }
    }

    /** Everything found, once the last entry has been taken. */
    List<AuditFinding> end() {
        endOfMoved();
        if (!checkpoints.isEmpty() && checkpoints.lastKey() > next) {
            findings.add(
                    AuditFinding.cutOff(next, checkpoints.lastEntry().getValue().get(0)));
        }
        return findings;
    }

    byte[] root() {
        return frontier.root();
    }

    private void blame(long index, AuditEntry entry, byte[] leafHash) {
        OptionalLong sealedAt = sealedAt(index, entry, leafHash);
        if (sealedAt.isEmpty()) {
            endOfMoved();
            findings.add(AuditFinding.edited(index));
            return;
        }
        // A tree with leaves in other places agrees with nothing from here on; that goes without saying.
        broken = true;
        if (moved != null && sealedAt.getAsLong() - index == moved.sealedFrom() - moved.from()) {
            moved = new Moved(moved.from(), index, moved.sealedFrom());
        } else {
            endOfMoved();
            moved = new Moved(index, index, sealedAt.getAsLong());
        }
    }

    private OptionalLong sealedAt(long index, AuditEntry entry, byte[] leafHash) {
        if (moved != null) {
            long likely = index + moved.sealedFrom() - moved.from();
            if (Arrays.equals(entry.leafHash(likely), leafHash)) {
                return OptionalLong.of(likely);
            }
        }
        if (findings.size() > ENOUGH) {
            return OptionalLong.empty();
        }
        for (long distance = 1; distance <= NEIGHBOURHOOD; distance++) {
            for (long at : new long[] {index + distance, index - distance}) {
                if (at >= 0 && Arrays.equals(entry.leafHash(at), leafHash)) {
                    return OptionalLong.of(at);
                }
            }
        }
        return OptionalLong.empty();
    }

    private void endOfMoved() {
        if (moved != null) {
            findings.add(AuditFinding.moved(moved.from(), moved.to(), moved.sealedFrom()));
            moved = null;
        }
    }

    private void compareSubtree(Subtree subtree, byte[] hash) {
        if (subtree.level() % StoredSubtrees.STEP == 0 && !Arrays.equals(hash, stored.get(subtree))) {
            findings.add(AuditFinding.treeAltered(subtree.first(), subtree.end() - 1));
        }
    }

    private void compareRoots() {
        List<Checkpoint> signed = checkpoints.getOrDefault(next, List.of());
        for (Checkpoint checkpoint : signed) {
            if (!Arrays.equals(frontier.root(), checkpoint.root())) {
                findings.add(AuditFinding.rewritten(agreedUpTo, checkpoint));
                broken = true;
            }
        }
        if (!signed.isEmpty() && !broken) {
            agreedUpTo = next;
        }
    }

    private record Moved(long from, long to, long sealedFrom) {}
}
