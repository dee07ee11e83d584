package io.proofline.console.whatif;

import java.util.UUID;

/**
 * A run in a list.
 *
 * @param tone colour of the state
 * @param cases how many it takes, or took
 * @param changed cases whose band changes; empty while nothing is known
 */
public record RunRow(
        UUID id,
        String name,
        String model,
        String kind,
        String state,
        String tone,
        String cases,
        String changed,
        String by,
        String at) {}
