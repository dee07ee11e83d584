package io.proofline.casecore.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a case's trail.
 *
 * @param personal what was encrypted; empty if there was nothing or the key of the case was destroyed
 * @param index its place in the tree, from 0; empty while it is queued
 * @param hash of its leaf, hex; empty while it is queued
 * @param checkpoint number of the first checkpoint that covers it; empty until that is signed
 */
public record AuditLine(
        Instant time,
        String action,
        Actor actor,
        Map<String, Object> details,
        Map<String, Object> personal,
        OptionalLong index,
        Optional<String> hash,
        OptionalLong checkpoint) {

    public boolean sealed() {
        return index.isPresent();
    }
}
