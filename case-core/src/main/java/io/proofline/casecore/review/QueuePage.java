package io.proofline.casecore.review;

import java.util.List;

/**
 * A page of a queue.
 *
 * @param number counted from 1
 * @param more true if there is a next page
 */
public record QueuePage(List<QueuedTask> tasks, int number, boolean more) {

    public QueuePage {
        tasks = List.copyOf(tasks);
    }
}
