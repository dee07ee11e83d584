package io.proofline.casecore.search;

import java.time.Instant;

/**
 * How an index of cases stands.
 *
 * @param reachable false if it does not answer; nothing is known of whether it is filled then
 * @param filled false as long as it was never filled, or has been lost
 * @param waiting changes that it has not been told of yet
 * @param parked changes that it could not be told of in many attempts
 * @param oldest when the first of those that wait was written; null if none waits
 */
public record IndexState(String index, boolean reachable, boolean filled, long waiting, long parked, Instant oldest) {}
