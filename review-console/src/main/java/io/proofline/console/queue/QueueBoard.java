package io.proofline.console.queue;

import java.util.List;

/**
 * The queue page.
 *
 * @param chosen the queue that is shown, or null for all of the reader's
 * @param total how many wait in all of the reader's queues
 * @param free how many of the shown ones nobody has
 */
public record QueueBoard(String chosen, List<Tab> tabs, int total, long free, List<QueueRow> rows, String readAt) {

    /** One choice above a table, with how many it would show. */
    public record Tab(String name, String label, int waiting, boolean chosen) {}
}
