package io.proofline.casecore.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A remark of a member of staff.
 *
 * @param author user name
 * @param body personal
 */
public record CaseComment(UUID id, String author, String body, Instant writtenAt) {}
