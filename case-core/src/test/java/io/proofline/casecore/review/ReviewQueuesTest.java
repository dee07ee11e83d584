package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class ReviewQueuesTest {

    private static final int CASES = 120;

    @Autowired
    private Tenants tenants;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewQueues queues;

    private TenantId tenant;

    @BeforeEach
    void many_cases() {
        tenant = TestTenant.in(tenants);
        TaskCrowd.fill(tenant, CASES, Queues.GENERAL, Queues.SENIOR);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        TenantScope.run(tenant, () -> {
            Set<UUID> seen = new HashSet<>();
            QueuePage page = queues.page(QueueFilter.of(Queues.ALL), 1);
            assertThat(page.tasks()).hasSize(ReviewQueues.PAGE_SIZE).isSortedAccordingTo((a, b) -> a.dueAt()
                    .compareTo(b.dueAt()));
            for (int number = 1; number <= 5; number++) {
                page = queues.page(QueueFilter.of(Queues.ALL), number);
                page.tasks().forEach(task -> seen.add(task.id()));
            }
            assertThat(seen).hasSize(CASES);
            assertThat(page.more()).isFalse();
            assertThat(queues.page(QueueFilter.of(Queues.ALL), 9).tasks()).isEmpty();
            assertThat(queues.page(QueueFilter.of(Queues.ALL), -7).number()).isEqualTo(1);
        });
    }

    @Test
    void each_filter_lets_through_what_it_says() {
        TenantScope.run(tenant, () -> {
            QueuedTask any = queues.page(QueueFilter.of(Queues.ALL), 1).tasks().get(0);
            tasks.claim(any.id(), "rita");
            assertThat(found(filter(null, "PAK", null, null, null, null, null)))
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(task.country()).isEqualTo("PAK"));
            assertThat(found(filter(null, null, "claim_differs", null, null, null, null)))
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(task.reasons()).contains("claim_differs"));
            assertThat(found(filter(null, null, null, "rita", null, null, null)))
                    .extracting(QueuedTask::id)
                    .containsExactly(any.id());
            assertThat(found(filter(ReviewStatus.WAITING, null, null, QueueFilter.NOBODY, null, null, null)))
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(task.claimedBy()).isNull());
            assertThat(found(filter(ReviewStatus.ON_HOLD, null, null, null, null, null, null)))
                    .isEmpty();
            assertThat(found(filter(null, null, null, null, Duration.ofMinutes(100), null, null)))
                    .hasSizeBetween(20, 21);
            assertThat(found(filter(null, null, null, null, null, DocumentPack.PK_CNIC, null)))
                    .isEmpty();
        });
    }

    @Test
    void a_case_is_found_by_its_id_by_the_beginning_of_it_and_by_the_clients_reference() {
        TenantScope.run(tenant, () -> {
            QueuedTask any = queues.page(QueueFilter.of(Queues.ALL), 2).tasks().get(7);
            String id = any.caseId().toString();
            for (String text :
                    List.of(id, id.substring(0, 8), id.substring(0, 16), id.toUpperCase(java.util.Locale.ROOT))) {
                assertThat(found(filter(null, null, null, null, null, null, text)))
                        .as(text)
                        .extracting(QueuedTask::caseId)
                        .containsExactly(any.caseId());
            }
            assertThat(found(filter(null, null, null, null, null, null, "C-11")))
                    .hasSize(11)
                    .allSatisfy(task -> assertThat(task.reference()).startsWith("C-11"));
            for (String odd : List.of("%", "_", "12345678-", "12345678-9", "'; drop table x", "12345678-----------")) {
                assertThat(found(filter(null, null, null, null, null, null, odd)))
                        .as(odd)
                        .isEmpty();
            }
        });
    }

    @Test
    void counters_tell_open_free_and_overdue_apart() {
        TenantScope.run(tenant, () -> {
            tasks.next(List.of(Queues.GENERAL), "rita");
            assertThat(queues.counts(Queues.ALL))
                    .containsExactly(
                            new QueueCount(Queues.GENERAL, 60, 59, 0),
                            new QueueCount(Queues.SENIOR, 60, 60, 0),
                            new QueueCount(Queues.FRAUD, 0, 0, 0),
                            new QueueCount(Queues.QUALITY, 0, 0, 0));
            assertThat(queues.heldBy("rita")).hasSize(1);
        });
    }

    private List<QueuedTask> found(QueueFilter filter) {
        return queues.page(filter, 1).tasks();
    }

    private static QueueFilter filter(
            ReviewStatus status,
            String country,
            String reason,
            String assignee,
            Duration olderThan,
            DocumentPack pack,
            String search) {
        return new QueueFilter(
                Queues.ALL,
                status,
                pack,
                country,
                null,
                reason,
                assignee,
                olderThan,
                false,
                search,
                QueueFilter.Order.OLDEST);
    }
}
