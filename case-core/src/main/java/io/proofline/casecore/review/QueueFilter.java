package io.proofline.casecore.review;

import io.proofline.contract.document.DocumentPack;
import java.time.Duration;
import java.util.List;

/**
 * Which tasks of a reader's queues are wanted, and in which order. Null means any.
 *
 * @param queues at least one
 * @param status null for what is open and not on hold
 * @param assignee user name, or {@link #NOBODY}
 * @param olderThan time since the task was opened
 * @param search a case id, its first eight or more characters, or the beginning of the client's reference
 */
public record QueueFilter(
        List<String> queues,
        ReviewStatus status,
        DocumentPack pack,
        String country,
        String band,
        String reason,
        String assignee,
        Duration olderThan,
        boolean overdue,
        String search,
        Order order) {

    /** As an assignee: nobody holds it. */
    public static final String NOBODY = "-";

    /** What stands first. */
    public enum Order {
        DUE("due_at"),
        OLDEST("created_at"),
        SCORE("score");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public QueueFilter {
        queues = List.copyOf(queues);
        if (status == ReviewStatus.DECIDED || status == ReviewStatus.RETURNED || status == ReviewStatus.CANCELLED) {
            throw new IllegalArgumentException("A queue shows open tasks only.");
        }
    }

    /** All of these queues, due first. */
    public static QueueFilter of(List<String> queues) {
        return new QueueFilter(queues, null, null, null, null, null, null, null, false, null, Order.DUE);
    }
}
