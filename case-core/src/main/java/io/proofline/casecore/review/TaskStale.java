package io.proofline.casecore.review;

/** The task changed since the page was opened that wants to change it; nothing was changed. */
public final class TaskStale extends TaskRefused {

    private static final long serialVersionUID = 1L;

    public TaskStale(Why why, String by, String message) {
        super(why, by, message);
    }
}
