package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class ReviewTasksTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private ReviewIntake intake;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewQueues queues;

    @Autowired
    private IdleReviews idle;

    @Autowired
    private AuditTrail trail;

    private TenantId tenant;
    private UUID caseId;
    private UUID task;

    @BeforeEach
    void a_case_that_waits_for_a_person() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
        task = TenantScope.call(tenant, () -> intake.open(
                        caseId,
                        Queues.GENERAL,
                        Duration.ofHours(4),
                        ReviewOverride.NONE,
                        List.of("face_match_doubtful"))
                .id());
    }

    @Test
    void of_many_reviewers_who_reach_for_a_case_at_once_one_gets_it() throws Exception {
        int reviewers = 8;
        ExecutorService pool = Executors.newFixedThreadPool(reviewers);
        CyclicBarrier together = new CyclicBarrier(reviewers);
        try {
            List<Future<Boolean>> answers = pool.invokeAll(IntStream.range(0, reviewers)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        together.await();
                        return claims("reviewer-" + number);
                    })
                    .toList());
            int winners = 0;
            for (Future<Boolean> answer : answers) {
                winners += answer.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        TenantScope.run(tenant, () -> assertThat(actions()).containsOnlyOnce(AuditActions.TASK_CLAIMED));
    }

    private boolean claims(String reviewer) {
        return TenantScope.call(tenant, () -> {
            try {
                tasks.claim(task, reviewer);
                return true;
            } catch (TaskTaken lost) {
                return false;
            }
        });
    }

    @Test
    void who_does_not_hold_a_case_does_not_give_it_back() {
        TenantScope.run(tenant, () -> {
            tasks.claim(task, "ayesha");
            assertThatThrownBy(() -> tasks.release(task, "budi"))
                    .isInstanceOfSatisfying(TaskNotYours.class, refused -> {
                        assertThat(refused.why()).isEqualTo(TaskRefused.Why.HELD);
                        assertThat(refused.by()).isEqualTo("ayesha");
                    });
            assertThat(tasks.find(task).orElseThrow().claimedBy()).isEqualTo("ayesha");
        });
    }

    @Test
    void a_case_given_back_can_be_claimed_by_the_next() {
        TenantScope.run(tenant, () -> {
            tasks.claim(task, "ayesha");
            tasks.release(task, "ayesha");
            assertThat(tasks.claim(task, "budi").claimedBy()).isEqualTo("budi");
        });
    }

    @Test
    void an_overdue_case_stands_in_the_other_queue_and_keeps_its_holder() {
        TenantScope.run(tenant, () -> {
            int version = tasks.claim(task, "ayesha").version();
            intake.overdue(caseId, Queues.SENIOR);
            assertThat(page(Queues.GENERAL)).isEmpty();
            assertThat(page(Queues.SENIOR)).singleElement().satisfies(queued -> assertThat(queued.claimedBy())
                    .isEqualTo("ayesha"));
            assertThat(tasks.find(task).orElseThrow().version()).isEqualTo(version);
            assertThat(actions()).contains(AuditActions.TASK_ESCALATED);
        });
    }

    @Test
    void a_reviewer_hands_a_case_to_more_experienced_people() {
        TenantScope.run(tenant, () -> {
            int version = tasks.claim(task, "ayesha").version();
            tasks.escalate(task, version, "ayesha");
            ReviewTask escalated = tasks.find(task).orElseThrow();
            assertThat(escalated.queue()).isEqualTo(Queues.SENIOR);
            assertThat(escalated.status()).isEqualTo(ReviewStatus.WAITING);
            assertThat(escalated.escalatedAt()).isNotNull();
            assertThat(actions()).contains(AuditActions.TASK_ESCALATED);
        });
    }

    @Test
    void a_case_is_handed_to_a_colleague_whoever_holds_it() {
        TenantScope.run(tenant, () -> {
            int before = tasks.claim(task, "ayesha").version();
            tasks.reassign(task, "budi", "sara");
            assertThat(tasks.find(task).orElseThrow().heldBy("budi")).isTrue();
            assertThat(tasks.find(task).orElseThrow().version()).isGreaterThan(before);
            assertThatThrownBy(() -> tasks.reassign(task, "budi", "sara")).isInstanceOf(TaskTaken.class);
            assertThat(actions()).containsOnlyOnce(AuditActions.TASK_REASSIGNED);
        });
    }

    @Test
    void a_case_put_into_the_queue_for_fraud_needs_a_second_person_from_then_on() {
        TenantScope.run(tenant, () -> {
            tasks.claim(task, "ayesha");
            ReviewTask moved = tasks.requeue(task, Queues.FRAUD, "sara");
            assertThat(moved.queue()).isEqualTo(Queues.FRAUD);
            assertThat(moved.claimedBy()).isNull();
            assertThat(moved.override()).isEqualTo(ReviewOverride.FRAUD_FLAG);
            assertThat(tasks.requeue(task, Queues.GENERAL, "sara").override()).isEqualTo(ReviewOverride.FRAUD_FLAG);
            assertThat(actions()).contains(AuditActions.TASK_REQUEUED);
        });
    }

    @Test
    void a_case_whose_holder_has_gone_comes_back_and_one_whose_page_is_open_does_not() {
        UUID other = cases.open(tenant).id();
        TenantScope.run(tenant, () -> {
            UUID open = intake.open(other, Queues.GENERAL, Duration.ofHours(4), ReviewOverride.NONE, List.of())
                    .id();
            tasks.claim(task, "ayesha");
            tasks.claim(open, "budi");
            twentyMinutesPass();
            tasks.seen(open, "budi");
            tasks.seen(task, "budi");
        });

        assertThat(idle.release(tenant)).isEqualTo(1);

        TenantScope.run(tenant, () -> {
            assertThat(tasks.find(task).orElseThrow().status()).isEqualTo(ReviewStatus.WAITING);
            assertThat(tasks.ofCase(other).orElseThrow().heldBy("budi")).isTrue();
            assertThat(actions()).contains(AuditActions.TASK_LEFT_IDLE);
        });
    }

    private void twentyMinutesPass() {
        JdbcClient.create(TestDatabase.shared().superuser())
                .sql("update proofline.review_task set last_seen_at = last_seen_at - interval '20 minutes'"
                        + " where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    @Test
    void another_tenants_queue_shows_nothing_of_it() {
        TenantScope.run(TestTenant.in(tenants), () -> {
            assertThat(page(Queues.GENERAL)).isEmpty();
            assertThat(tasks.next(Queues.ALL, "stranger")).isEmpty();
            assertThatThrownBy(() -> tasks.claim(task, "stranger"))
                    .isInstanceOfSatisfying(TaskTaken.class, refused -> assertThat(refused.why())
                            .isEqualTo(TaskRefused.Why.GONE));
        });
    }

    private List<QueuedTask> page(String queue) {
        return queues.page(QueueFilter.of(List.of(queue)), 1).tasks();
    }

    private List<String> actions() {
        return trail.ofCase(caseId).stream().map(AuditLine::action).toList();
    }
}
