package io.proofline.casecore.audit;

import java.util.Locale;

/** Who can do something to a case. */
public enum ActorKind {
    /** The person who is verified, through the portal. */
    APPLICANT,
    /** A client application, by its API key. */
    CLIENT,
    /** A member of staff, by the console. */
    STAFF,
    /** A worker that carries out checks. */
    WORKER,
    /** The platform itself, e.g. when a term runs out. */
    SYSTEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
