package io.proofline.casecore.outbox;

/** What is told of cases, by name. */
public final class CaseEvents {

    /** Anything by which the case can be found, listed or counted is different now. */
    public static final String CASE_CHANGED = "case_changed";

    private CaseEvents() {}
}
