package io.proofline.casecore.outbox;

import java.time.Instant;

/**
 * What a consumer has not been told yet.
 *
 * @param waiting will be told
 * @param parked given up after too many attempts; somebody has to look
 * @param oldest when the oldest of the waiting was written; null if nothing waits
 */
public record Backlog(long waiting, long parked, Instant oldest) {}
