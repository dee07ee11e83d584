package io.proofline.casecore.audit;

/**
 * Something wrong with the chain.
 *
 * @param index the entry at which it shows
 * @param sentence for auditors
 */
public record AuditFinding(Kind kind, long index, String sentence) {

    /** What was done to the chain. */
    public enum Kind {
        /** The entry's content is not what was sealed. */
        EDITED,
        /** Entries from this index on are gone. */
        MISSING,
        /** The entry stands in another place than it was sealed in. */
        MOVED,
        /** What stands before the entry is not what it was sealed upon. */
        REPLACED_BEFORE,
        /** The entry is not the one that a checkpoint remembers: the chain was made anew up to here. */
        REWRITTEN,
        /** The end of the chain, from this index on, is gone, though a checkpoint remembers it. */
        CUT_OFF
    }

    static AuditFinding edited(long index) {
        return new AuditFinding(Kind.EDITED, index, "The content of entry " + index + " is not what was sealed.");
    }

    static AuditFinding missing(long from, long to) {
        return new AuditFinding(
                Kind.MISSING,
                from,
                from == to ? "Entry " + from + " is missing." : "Entries " + from + " to " + to + " are missing.");
    }

    static AuditFinding moved(long index) {
        return new AuditFinding(Kind.MOVED, index, "Entry " + index + " was sealed in another place.");
    }

    static AuditFinding replacedBefore(long index) {
        return new AuditFinding(
                Kind.REPLACED_BEFORE,
                index,
                "What entry " + index + " was sealed upon is gone: the entry before it was replaced or taken out.");
    }

    static AuditFinding rewritten(AuditCheckpoint checkpoint) {
        return new AuditFinding(
                Kind.REWRITTEN,
                checkpoint.index(),
                "Entry " + checkpoint.index() + " is not the one that the checkpoint of " + checkpoint.at()
                        + " remembers.");
    }

    static AuditFinding cutOff(long from, AuditCheckpoint checkpoint) {
        return new AuditFinding(
                Kind.CUT_OFF,
                from,
                "The chain ends before entry " + from + ", but the checkpoint of " + checkpoint.at()
                        + " remembers entry " + checkpoint.index() + ".");
    }
}
