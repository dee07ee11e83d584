package io.proofline.benchmarks.queue;

import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reviewers who pull the next case all at once, and at times give one back. Nobody may get what another has in hand, none
 * may be passed over that is due before one that was given, and the database may see no deadlock.
 */
final class ReviewerCrowd {

    /** One case in so many is given back. */
    private static final int GIVEN_BACK = 10;

    private final JdbcClient superuser;
    private final ReviewTasks tasks;
    private final int reviewers;

    private final Map<UUID, String> inHand = new ConcurrentHashMap<>();
    private final Set<UUID> givenBack = ConcurrentHashMap.newKeySet();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger none = new AtomicInteger();

    ReviewerCrowd(QueueDatabase database, ReviewTasks tasks, int reviewers) {
        this.superuser = database.superuser();
        this.tasks = tasks;
        this.reviewers = reviewers;
    }

    /** @return true if all was as it must be */
    boolean pull(Duration time) {
        System.out.printf(Locale.ROOT, "%d reviewers pull the next case for %d s …%n", reviewers, time.toSeconds());
        long deadlocksBefore = deadlocks();
        long end = System.nanoTime() + time.toNanos();
        List<Double> millis = new ArrayList<>();
        int failures = 0;
        ExecutorService crowd = Executors.newFixedThreadPool(reviewers);
        try {
            List<Future<List<Double>>> working = new ArrayList<>();
            for (int number = 0; number < reviewers; number++) {
                String name = "puller-" + number;
                Random mood = new Random(number);
                Callable<List<Double>> work =
                        () -> TenantScope.call(new TenantId(QueueDatabase.TENANT), () -> pull(name, mood, end));
                working.add(crowd.submit(work));
            }
            for (Future<List<Double>> work : working) {
                try {
                    millis.addAll(work.get());
                } catch (ExecutionException failed) {
                    failures++;
                    System.out.println("A reviewer failed: " + failed.getCause());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            crowd.shutdownNow();
        }
        return report(millis, failures, deadlocks() - deadlocksBefore);
    }

    private List<Double> pull(String name, Random mood, long end) {
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            Optional<ReviewTask> next = tasks.next(Queues.ALL, name);
            millis.add((System.nanoTime() - begin) / 1e6);
            if (next.isEmpty()) {
                none.incrementAndGet();
                return millis;
            }
            UUID id = next.get().id();
            if (inHand.put(id, name) != null) {
                twice.incrementAndGet();
            }
            if (mood.nextInt(GIVEN_BACK) == 0) {
                inHand.remove(id);
                givenBack.add(id);
                tasks.release(id, name);
            }
        }
        return millis;
    }

    private boolean report(List<Double> millis, int failures, long deadlocks) {
        long skipped = skipped();
        long wrong = superuser
                        .sql("select count(*) from proofline.review_task"
                                + " where status = 'claimed' and claimed_by like 'puller-%'")
                        .query(Long.class)
                        .single()
                - inHand.size();
        Percentiles times = Percentiles.of(millis);
        System.out.printf(
                Locale.ROOT,
                "pulled %,d, given back %,d, in hand %,d; median %.1f ms, p95 %.1f ms%n",
                millis.size(),
                givenBack.size(),
                inHand.size(),
                times.at(0.5),
                times.at(0.95));
        System.out.printf(
                Locale.ROOT,
                "given twice %d, passed over %d, otherwise in the database %d, deadlocks %d, failures %d, without a case %d%n",
                twice.get(),
                skipped,
                wrong,
                deadlocks,
                failures,
                none.get());
        return twice.get() == 0 && skipped == 0 && wrong == 0 && deadlocks == 0 && failures == 0;
    }

    /** Still free though due before one that somebody got, and not given back by anybody. */
    private long skipped() {
        return superuser.sql("""
                        select id from proofline.review_task
                        where status = 'waiting'
                          and due_at < (select max(due_at) from proofline.review_task
                                        where status = 'claimed' and claimed_by like 'puller-%')
                        """).query(UUID.class).list().stream()
                .filter(id -> !givenBack.contains(id))
                .count();
    }

    private long deadlocks() {
        return superuser
                .sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
