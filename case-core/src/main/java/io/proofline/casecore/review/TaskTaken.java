package io.proofline.casecore.review;

/** Somebody else was faster, or the task is decided; nothing was changed. */
public final class TaskTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskTaken(String message) {
        super(message);
    }
}
