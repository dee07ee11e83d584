package io.proofline.console.change;

import java.util.UUID;

/**
 * A change in a list.
 *
 * @param models what it is about, in words
 * @param status in words
 * @param tone of the status
 * @param mine whether the reader may decide it
 */
public record ChangeRow(
        UUID id, int number, String models, String reason, String status, String tone, String proposed, boolean mine) {}
