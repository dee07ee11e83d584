package io.proofline.casecore.review;

/** Only who holds a task may decide it or give it back; nothing was changed. */
public final class TaskNotYours extends TaskRefused {

    private static final long serialVersionUID = 1L;

    public TaskNotYours(Why why, String by, String message) {
        super(why, by, message);
    }
}
