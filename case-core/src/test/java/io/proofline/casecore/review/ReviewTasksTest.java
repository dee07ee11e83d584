package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.NotingProcess;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
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

@CaseTest
class ReviewTasksTest {

    private static final Instant DUE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Ruling ACCEPT =
            new Ruling(ReviewVerdict.ACCEPT, List.of("same_person"), "Called the applicant.");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private NotingProcess process;

    private TenantId tenant;
    private UUID caseId;
    private UUID task;

    @BeforeEach
    void a_case_that_waits_for_a_person() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
        task = TenantScope.call(tenant, () -> tasks.create(caseId, Queues.GENERAL, DUE));
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
    void a_decision_is_recorded_once_and_told_to_the_process() {
        TenantScope.run(tenant, () -> {
            tasks.claim(task, "ayesha");
            tasks.decide(task, "ayesha", ACCEPT);
            ReviewTask decided = tasks.ofCase(caseId).orElseThrow();
            assertThat(decided.verdict()).isEqualTo(ReviewVerdict.ACCEPT);
            assertThat(decided.comment()).isEqualTo("Called the applicant.");
            assertThat(tasks.waiting(List.of(Queues.GENERAL))).isEmpty();

            assertThatThrownBy(() -> tasks.decide(task, "ayesha", ACCEPT))
                    .isInstanceOf(TaskTaken.class)
                    .hasMessageContaining("has decided this case already");
            assertThat(process.about(caseId)).containsExactly("start", "settle-accept");
            assertThat(actions()).containsOnlyOnce(AuditActions.REVIEW_DECIDED);
        });
    }

    @Test
    void who_does_not_hold_a_case_neither_decides_it_nor_gives_it_back() {
        TenantScope.run(tenant, () -> {
            assertThatThrownBy(() -> tasks.decide(task, "budi", ACCEPT))
                    .isInstanceOf(TaskNotYours.class)
                    .hasMessageContaining("Claim this case");
            tasks.claim(task, "ayesha");
            assertThatThrownBy(() -> tasks.decide(task, "budi", ACCEPT))
                    .isInstanceOf(TaskNotYours.class)
                    .hasMessageContaining("ayesha holds this case");
            assertThatThrownBy(() -> tasks.release(task, "budi")).isInstanceOf(TaskNotYours.class);
            assertThat(process.about(caseId)).containsExactly("start");
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
    void an_escalated_case_stands_in_the_other_queue_and_keeps_its_holder() {
        TenantScope.run(tenant, () -> {
            tasks.claim(task, "ayesha");
            tasks.escalate(caseId, Queues.SENIOR);
            assertThat(tasks.waiting(List.of(Queues.GENERAL))).isEmpty();
            assertThat(tasks.waiting(List.of(Queues.SENIOR)))
                    .singleElement()
                    .satisfies(queued -> assertThat(queued.claimedBy()).isEqualTo("ayesha"));
            assertThat(actions()).contains(AuditActions.TASK_ESCALATED);
        });
    }

    @Test
    void another_tenants_queue_shows_nothing_of_it() {
        TenantScope.run(TestTenant.in(tenants), () -> {
            assertThat(tasks.waiting(List.of(Queues.GENERAL))).isEmpty();
            assertThatThrownBy(() -> tasks.claim(task, "stranger")).isInstanceOf(TaskTaken.class);
        });
    }

    private List<String> actions() {
        return trail.ofCase(caseId).stream().map(AuditLine::action).toList();
    }
}
