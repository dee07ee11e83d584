package io.proofline.workers.profile;

/** Says whether mail can be delivered to a domain. */
public interface MailDomains {

    /** What is known about a domain. */
    enum Reachability {
        REACHABLE,
        UNREACHABLE,
        /** Nobody could be asked; nothing is said about the domain. */
        NOT_CHECKED
    }

    /** @param domain in ASCII form */
    Reachability check(String domain);
}
