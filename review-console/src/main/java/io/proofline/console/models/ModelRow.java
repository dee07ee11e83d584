package io.proofline.console.models;

/**
 * A live model in the list.
 *
 * @param kind in words
 * @param own whether the tenant made it itself
 * @param made when, in words
 * @param compareUrl address of what differs from the default; null if it is the default
 * @param draftName what a new draft is called unless its author says otherwise
 */
record ModelRow(
        String key, String kind, String version, boolean own, String made, String compareUrl, String draftName) {}
