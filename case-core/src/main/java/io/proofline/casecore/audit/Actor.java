package io.proofline.casecore.audit;

import java.util.Objects;

/**
 * Who did it.
 *
 * @param id an API key id, a staff user name, a worker's name; nothing that names the applicant
 */
public record Actor(ActorKind kind, String id) {

    public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, "proofline");
    public static final Actor APPLICANT = new Actor(ActorKind.APPLICANT, "applicant");

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static Actor client(String keyId) {
        return new Actor(ActorKind.CLIENT, keyId);
    }

    public static Actor staff(String username) {
        return new Actor(ActorKind.STAFF, username);
    }

    public static Actor worker(String name) {
        return new Actor(ActorKind.WORKER, name);
    }
}
