package io.proofline.casecore.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened to a case, or to a tenant's cases as a whole.
 *
 * @param caseId null if it concerns no single case; there is no key then, and nothing personal
 * @param action one of {@link AuditActions}
 * @param details what may be read without the key of the case: ids, codes, scores, versions; JSON values
 * @param personal what may not; it is encrypted under the key of the case
 */
public record AuditEvent(
        UUID caseId, String action, Actor actor, Map<String, Object> details, Map<String, Object> personal) {

    public AuditEvent {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(actor, "actor");
        details = ordered(details);
        personal = ordered(personal);
        if (caseId == null && !personal.isEmpty()) {
            throw new IllegalArgumentException("What is personal belongs to a case.");
        }
    }

    public static AuditEvent of(UUID caseId, String action, Actor actor, Map<String, Object> details) {
        return new AuditEvent(caseId, action, actor, details, Map.of());
    }

    /** Something that concerns no single case. */
    public static AuditEvent ofTenant(String action, Actor actor, Map<String, Object> details) {
        return new AuditEvent(null, action, actor, details, Map.of());
    }

    private static Map<String, Object> ordered(Map<String, Object> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
