package io.proofline.casecore.review;

/** Somebody else was faster, or the task is decided; nothing was changed. */
public final class TaskTaken extends TaskRefused {

    private static final long serialVersionUID = 1L;

    public TaskTaken(Why why, String by, String message) {
        super(why, by, message);
    }
}
