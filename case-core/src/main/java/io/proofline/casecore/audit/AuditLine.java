package io.proofline.casecore.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a case's trail.
 *
 * @param personal what was encrypted; empty if there was nothing or the key of the case was destroyed
 * @param index its place in the chain, from 0; empty while it is pending
 * @param hash hex; empty while it is pending
 */
public record AuditLine(
        Instant time,
        String action,
        Actor actor,
        Map<String, Object> details,
        Map<String, Object> personal,
        OptionalLong index,
        Optional<String> hash) {

    public boolean sealed() {
        return index.isPresent();
    }
}
