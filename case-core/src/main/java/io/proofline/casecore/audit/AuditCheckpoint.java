package io.proofline.casecore.audit;

import java.time.Instant;

/**
 * How far the chain had come, remembered outside of the database.
 *
 * @param at when it was remembered
 * @param index of the last entry
 * @param hash of the last entry, hex; it stands for all entries before it
 */
public record AuditCheckpoint(Instant at, long index, String hash) {}
