package io.proofline.casecore.check;

import java.time.Instant;

/**
 * One handing out of a job.
 *
 * @param number 1 for the first
 */
public record JobAttempt(int number, Instant begunAt) {}
