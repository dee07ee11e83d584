package io.proofline.console.queue;

import java.util.UUID;

/**
 * One waiting case, in words.
 *
 * @param points score of 0..100 for the little bar, or null
 * @param claimedBy display name of who has it, or null
 * @param mine true if the reader has it
 */
public record QueueRow(
        UUID taskId,
        UUID caseId,
        String reference,
        String pack,
        String due,
        String dueAt,
        String dueTime,
        boolean overdue,
        String score,
        String points,
        String queue,
        String queueTone,
        String waiting,
        String claimedBy,
        boolean mine) {}
