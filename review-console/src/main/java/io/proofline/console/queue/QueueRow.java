package io.proofline.console.queue;

import java.util.UUID;

/**
 * One waiting case, in words.
 *
 * @param kind what it is for, where that is not a plain review; else null
 * @param reason the first reason why it is here, or null
 * @param more how many further reasons there are
 * @param points score of 0..100 for the little bar, or null
 * @param claimedBy display name of who has it, or null
 * @param held until when it is on hold, or null
 * @param mine true if the reader has it
 * @param open false if the reader decided first and may not approve
 */
public record QueueRow(
        UUID taskId,
        UUID caseId,
        String reference,
        String pack,
        String country,
        String kind,
        String reason,
        int more,
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
        String held,
        boolean mine,
        boolean open) {}
