package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many reviewers pull from the same queues. */
@CaseTest
class NextCaseTest {

    private static final int REVIEWERS = 50;
    private static final int CASES = 1_000;

    @Autowired
    private Tenants tenants;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewQueues queues;

    @Autowired
    private HikariDataSource connections;

    private TenantId tenant;

    @BeforeEach
    void a_connection_for_each_reviewer() {
        connections.setMaximumPoolSize(REVIEWERS);
        tenant = TestTenant.in(tenants);
    }

    @AfterEach
    void as_before() {
        connections.setMaximumPoolSize(10);
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void what_is_due_first_comes_first_whatever_queue_it_is_in() {
        TaskCrowd.fill(tenant, 24, Queues.GENERAL, Queues.SENIOR, Queues.FRAUD);
        TenantScope.run(tenant, () -> {
            List<QueuedTask> order = queues.page(QueueFilter.of(Queues.ALL), 1).tasks();
            for (QueuedTask due : order) {
                assertThat(tasks.next(Queues.ALL, "rita").orElseThrow().id()).isEqualTo(due.id());
            }
            assertThat(tasks.next(Queues.ALL, "rita")).isEmpty();
        });
    }

    @Test
    void a_reviewer_gets_nothing_of_other_queues() {
        TaskCrowd.fill(tenant, 4, Queues.GENERAL, Queues.FRAUD);
        TenantScope.run(tenant, () -> {
            assertThat(tasks.next(List.of(Queues.GENERAL), "rita").orElseThrow().queue())
                    .isEqualTo(Queues.GENERAL);
            assertThat(tasks.next(List.of(Queues.GENERAL), "rita")).isPresent();
            assertThat(tasks.next(List.of(Queues.GENERAL), "rita")).isEmpty();
        });
    }

    /** Some give a case back at times, which must not make it get lost or be in two hands. */
    @Test
    void fifty_reviewers_at_once_get_every_case_and_none_gets_anothers() throws Exception {
        TaskCrowd.fill(tenant, CASES, Queues.GENERAL, Queues.SENIOR, Queues.FRAUD);
        Map<UUID, String> inHand = new ConcurrentHashMap<>();
        CyclicBarrier together = new CyclicBarrier(REVIEWERS);
        ExecutorService pool = Executors.newFixedThreadPool(REVIEWERS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int number = 0; number < REVIEWERS; number++) {
                String reviewer = "reviewer-" + number;
                Random mood = new Random(number);
                work.add(() -> {
                    together.await();
                    return TenantScope.call(tenant, () -> pullUntilEmpty(reviewer, mood, inHand));
                });
            }
            int pulled = 0;
            for (Future<Integer> answer : pool.invokeAll(work)) {
                pulled += answer.get();
            }
            assertThat(pulled).isGreaterThanOrEqualTo(CASES);
        } finally {
            pool.shutdownNow();
        }
        assertThat(inHand).hasSize(CASES);
        TenantScope.run(tenant, () -> {
            assertThat(queues.counts(Queues.ALL))
                    .allSatisfy(count -> assertThat(count.free()).isZero());
            inHand.entrySet().stream().limit(50).forEach(held -> assertThat(
                            tasks.find(held.getKey()).orElseThrow().claimedBy())
                    .isEqualTo(held.getValue()));
        });
    }

    private int pullUntilEmpty(String reviewer, Random mood, Map<UUID, String> inHand) {
        int pulled = 0;
        for (Optional<ReviewTask> next = tasks.next(Queues.ALL, reviewer);
                next.isPresent();
                next = tasks.next(Queues.ALL, reviewer)) {
            UUID id = next.get().id();
            String other = inHand.put(id, reviewer);
            if (other != null) {
                throw new AssertionError(id + " was given to " + other + " and " + reviewer);
            }
            pulled++;
            if (mood.nextInt(10) == 0) {
                inHand.remove(id);
                tasks.release(id, reviewer);
            }
        }
        return pulled;
    }
}
