package io.proofline.casecore.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was called by name in a comment.
 *
 * @param reference the client application's name for the case
 * @param author user name of who wrote it
 * @param seenAt when the one who was called opened the case, or null
 */
public record Mention(
        UUID commentId, UUID caseId, String reference, String author, String body, Instant at, Instant seenAt) {}
