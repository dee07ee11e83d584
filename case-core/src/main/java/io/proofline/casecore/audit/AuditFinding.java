package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;

/**
 * Something wrong with the trail.
 *
 * @param index the entry at which it shows
 * @param sentence for auditors
 */
public record AuditFinding(Kind kind, long index, String sentence) {

    /** What was done to the trail. */
    public enum Kind {
        /** The entry's content is not what was sealed. */
        EDITED,
        /** Entries from this index on are gone. */
        MISSING,
        /** Entries from this index on stand in other places than they were sealed in. */
        MOVED,
        /** The stored hash of the subtree that begins at this index is not what its entries give. */
        TREE_ALTERED,
        /** Entries from this index on are not those that a checkpoint was signed for: the tree was made anew. */
        REWRITTEN,
        /** The end of the trail, from this index on, is gone, though a checkpoint remembers it. */
        CUT_OFF,
        /** A checkpoint, over the entries before this index, is missing or is not the one that was signed. */
        CHECKPOINT_REPLACED
    }

    static AuditFinding edited(long index) {
        return new AuditFinding(Kind.EDITED, index, "The content of entry " + index + " is not what was sealed.");
    }

    static AuditFinding missing(long from, long to) {
        return new AuditFinding(
                Kind.MISSING, from, range(from, to, "Entry", "Entries") + (from == to ? " is" : " are") + " missing.");
    }

    static AuditFinding moved(long from, long to, long sealedFrom) {
        return new AuditFinding(
                Kind.MOVED,
                from,
                range(from, to, "Entry", "Entries") + (from == to ? " was" : " were") + " sealed as "
                        + range(sealedFrom, sealedFrom + to - from, "entry", "entries") + ".");
    }

    static AuditFinding treeAltered(long from, long to) {
        return new AuditFinding(
                Kind.TREE_ALTERED,
                from,
                "The stored hash over " + range(from, to, "entry", "entries") + " is not what they give.");
    }

    static AuditFinding rewritten(long from, Checkpoint checkpoint) {
        return new AuditFinding(
                Kind.REWRITTEN,
                from,
                "Among " + range(from, checkpoint.size() - 1, "entry", "entries")
                        + " are others than those that checkpoint " + checkpoint.number() + " of " + checkpoint.at()
                        + " was signed for.");
    }

    static AuditFinding cutOff(long from, Checkpoint checkpoint) {
        return new AuditFinding(
                Kind.CUT_OFF,
                from,
                "The trail ends before entry " + from + ", but checkpoint " + checkpoint.number() + " of "
                        + checkpoint.at() + " was signed for " + checkpoint.size() + " entries.");
    }

    static AuditFinding checkpointReplaced(long size, String sentence) {
        return new AuditFinding(Kind.CHECKPOINT_REPLACED, size, sentence);
    }

    private static String range(long from, long to, String one, String several) {
        return from == to ? one + " " + from : several + " " + from + " to " + to;
    }
}
