package io.proofline.console.change;

import java.util.UUID;

/**
 * What was live from when.
 *
 * @param cause in words
 * @param change number of the change that it belongs to; null if there is none that the reader may see
 * @param earlier whether one can go back to it
 */
public record ReleaseRow(
        UUID setId,
        String set,
        String since,
        String cause,
        String by,
        UUID changeId,
        Integer change,
        boolean earlier) {}
