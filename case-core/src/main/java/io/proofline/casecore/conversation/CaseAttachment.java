package io.proofline.casecore.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A file beside a case.
 *
 * @param name as the reviewer's computer called it; personal
 * @param addedBy user name
 */
public record CaseAttachment(
        UUID evidenceId, String name, String mediaType, long bytes, String addedBy, Instant addedAt) {}
