package io.proofline.casecore.review;

/** The queues that the shipped routing table knows. */
public final class Queues {

    public static final String GENERAL = "general";
    /** Escalations, and what only experienced reviewers may settle. */
    public static final String SENIOR = "senior";

    public static final String FRAUD = "fraud";

    private Queues() {}
}
