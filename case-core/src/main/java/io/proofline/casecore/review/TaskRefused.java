package io.proofline.casecore.review;

/** What was asked for cannot be done with the task as it stands; nothing was changed. */
public abstract class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String by;

    /** Why; pages have a sentence for each. */
    public enum Why {
        /** Another tenant's, or never there. */
        GONE,
        /** Somebody else holds it; {@link TaskRefused#by()} says who. */
        HELD,
        /** It was decided, by whom {@link TaskRefused#by()} says. */
        DECIDED,
        ON_HOLD,
        NO_LONGER_OPEN,
        NOT_CLAIMED,
        /** It changed since the page was opened. */
        CHANGED,
        /** Who decided first does not approve. */
        FOUR_EYES
    }

    TaskRefused(Why why, String by, String message) {
        super(message);
        this.why = why;
        this.by = by;
    }

    public Why why() {
        return why;
    }

    /** User name of who holds or decided it; empty where nobody does. */
    public String by() {
        return by == null ? "" : by;
    }
}
