package io.proofline.casecore.audit;

/** A place outside of the database could not take a checkpoint now. The message holds nothing secret. */
public final class CheckpointNotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckpointNotKept(String message, Exception cause) {
        super(message, cause);
    }
}
