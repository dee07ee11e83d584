package io.proofline.console.dashboard;

/**
 * A figure at the head of the dashboard.
 *
 * @param change against the period before, in words; null if there is nothing to compare with
 */
public record Tile(String label, String value, String change, String explain) {}
