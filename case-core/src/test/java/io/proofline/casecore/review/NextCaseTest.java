package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private PlatformTransactionManager transactions;

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

    @Test
    void who_compares_queues_keeps_from_others_only_what_is_taken() {
        TaskCrowd.fill(tenant, 3, Queues.GENERAL, Queues.GENERAL, Queues.SENIOR);
        List<UUID> order = dueFirst(3);
        TransactionTemplate atTheSameTime = new TransactionTemplate(transactions);
        atTheSameTime.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<UUID> given = new ArrayList<>();
        TenantScope.run(
                tenant,
                () -> atTheSameTime.executeWithoutResult(first -> {
                    given.add(tasks.next(Queues.ALL, "rita").orElseThrow().id());
                    atTheSameTime.executeWithoutResult(second -> {
                        given.add(tasks.next(Queues.ALL, "budi").orElseThrow().id());
                        atTheSameTime.executeWithoutResult(third -> given.add(
                                tasks.next(Queues.ALL, "sara").orElseThrow().id()));
                    });
                }));
        assertThat(given).isEqualTo(order);
    }

    /** The busy queue empties at its head while the quiet ones are looked at, and the other way round. */
    @RepeatedTest(3)
    void what_fifty_reviewers_get_at_once_is_what_was_due_first() throws Exception {
        TaskCrowd.fill(
                tenant,
                CASES,
                Queues.GENERAL,
                Queues.GENERAL,
                Queues.GENERAL,
                Queues.GENERAL,
                Queues.SENIOR,
                Queues.FRAUD);
        Set<UUID> given = ConcurrentHashMap.newKeySet();
        all(reviewer -> {
            for (int pull = 0; pull < CASES / 2 / REVIEWERS; pull++) {
                given.add(tasks.next(Queues.ALL, reviewer).orElseThrow().id());
            }
        });
        assertThat(dueFirst(CASES / 2)).containsExactlyInAnyOrderElementsOf(given);
    }

    private List<UUID> dueFirst(int count) {
        return JdbcClient.create(TestDatabase.shared().superuser())
                .sql("select id from proofline.review_task where tenant_id = :tenant order by due_at, id limit :count")
                .param("tenant", tenant.value())
                .param("count", count)
                .query(UUID.class)
                .list();
    }

    /** Some give a case back at times, which must not make it get lost or be in two hands. */
    @Test
    void fifty_reviewers_at_once_get_every_case_and_none_gets_anothers() throws Exception {
        TaskCrowd.fill(tenant, CASES, Queues.GENERAL, Queues.SENIOR, Queues.FRAUD);
        Map<UUID, String> inHand = new ConcurrentHashMap<>();
        AtomicInteger pulled = new AtomicInteger();
        all(reviewer -> pulled.addAndGet(pullUntilEmpty(reviewer, inHand)));
        assertThat(pulled).hasValueGreaterThanOrEqualTo(CASES);
        assertThat(inHand).hasSize(CASES);
        TenantScope.run(tenant, () -> {
            assertThat(queues.counts(Queues.ALL))
                    .allSatisfy(count -> assertThat(count.free()).isZero());
            inHand.entrySet().stream().limit(50).forEach(held -> assertThat(
                            tasks.find(held.getKey()).orElseThrow().claimedBy())
                    .isEqualTo(held.getValue()));
        });
    }

    /** All begin at the same moment. */
    private void all(Consumer<String> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(REVIEWERS);
        ExecutorService pool = Executors.newFixedThreadPool(REVIEWERS);
        try {
            List<Callable<Void>> reviewers = new ArrayList<>();
            for (int number = 0; number < REVIEWERS; number++) {
                String reviewer = "reviewer-" + number;
                reviewers.add(() -> {
                    together.await();
                    TenantScope.run(tenant, () -> work.accept(reviewer));
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(reviewers)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int pullUntilEmpty(String reviewer, Map<UUID, String> inHand) {
        Random mood = new Random(reviewer.hashCode());
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
