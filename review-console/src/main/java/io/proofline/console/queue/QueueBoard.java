package io.proofline.console.queue;

import java.util.List;

/**
 * The queue page.
 *
 * @param query what was asked
 * @param all how much is open in all of the reader's queues, in words
 * @param overdue how much of it is overdue, in words; null if nothing
 * @param mine how many cases the reader has in hand
 * @param free true if there is something to take
 * @param self the address of this page
 * @param previous address of the page before, or null
 * @param next address of the page behind, or null
 */
public record QueueBoard(
        QueueQuery query,
        List<Tab> tabs,
        String all,
        String overdue,
        int mine,
        boolean free,
        List<QueueRow> rows,
        String self,
        String previous,
        String next,
        String readAt,
        Choices choices) {

    /**
     * One queue above the table.
     *
     * @param open how much it holds, in words
     * @param overdue how much of it is overdue, in words; null if nothing
     */
    public record Tab(String name, String label, String open, String overdue, boolean chosen) {}

    /** What the filter and the bulk bar offer. */
    public record Choices(List<Choice> packs, List<Choice> reasons, List<Choice> people, List<Choice> queues) {}

    /** One of them. */
    public record Choice(String value, String label) {}
}
