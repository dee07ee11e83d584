package io.proofline.casecore.outbox;

import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing to tell one consumer.
 *
 * @param position grows in the order of writing
 * @param eventId the same for every consumer and every attempt, so that a receiver can tell a repetition
 * @param payload JSON; nothing personal
 * @param attempt counted from 1
 */
public record OutboxEntry(
        long position,
        UUID eventId,
        TenantId tenant,
        UUID caseId,
        String topic,
        String payload,
        Instant writtenAt,
        int attempt) {}
