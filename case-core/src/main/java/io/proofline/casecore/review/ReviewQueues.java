package io.proofline.casecore.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits, for readers who pick for themselves. */
@Service
@Transactional(readOnly = true)
public class ReviewQueues {

    public static final int PAGE_SIZE = 25;
    /** Further pages are found by a filter, not by turning pages. */
    public static final int LAST_PAGE = 2_000;

    private final QueueRows rows;
    private final Clock clock;

    ReviewQueues(QueueRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One page of what the filter lets through.
     *
     * @param number counted from 1; brought into the range 1 to {@link #LAST_PAGE}
     */
    public QueuePage page(QueueFilter filter, int number) {
        int page = Math.max(1, Math.min(LAST_PAGE, number));
        List<QueuedTask> found = rows.page(filter, clock.instant(), (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE && page < LAST_PAGE;
        return new QueuePage(found.subList(0, Math.min(PAGE_SIZE, found.size())), page, more);
    }

    /** How much waits in each of the queues, in their order. */
    public List<QueueCount> counts(Collection<String> queues) {
        return rows.counts(queues, clock.instant());
    }

    /** How many decisions of others wait in these queues for a second person, who may be this reviewer. */
    public int approvalsFor(String reviewer, Collection<String> queues) {
        return rows.approvalsFor(reviewer, queues);
    }

    /** What a reviewer has in hand, due first. */
    public List<QueuedTask> heldBy(String reviewer) {
        return rows.heldBy(reviewer);
    }
}
