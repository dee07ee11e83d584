package io.proofline.casecore.audit.export;

/**
 * Something in an export that does not hold.
 *
 * @param line of the file, from 1; 0 if it concerns the file as a whole
 * @param sentence for examiners
 */
public record ExportFinding(Kind kind, long line, String sentence) {

    /** What was done to the file, or to the log that it was taken from. */
    public enum Kind {
        /** It is no export, or one of its lines is nothing that belongs into one. */
        UNREADABLE,
        /** A line is not what was signed. */
        EDITED,
        /** A line is gone. */
        DELETED,
        /** A line was put in. */
        INSERTED,
        /** A line stands in another place. */
        REORDERED,
        /** The file, or the log behind it, ends too early. */
        CUT_OFF,
        /** An entry, or all of them together, do not lead to the root that was signed. */
        NOT_IN_TREE,
        /** A signature is missing, or is by another key. */
        NOT_SIGNED,
        /** The log is another one than a checkpoint from outside was signed for. */
        FORKED,
        /** The checkpoint is another one than was given out under its number. */
        CHECKPOINT_REPLACED,
        /** No checkpoint from outside could be compared with this file. */
        NOT_COMPARED
    }
}
