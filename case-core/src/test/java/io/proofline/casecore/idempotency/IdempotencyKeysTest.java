package io.proofline.casecore.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class IdempotencyKeysTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private CaseFiles files;

    @Autowired
    private IdempotencyKeys keys;

    private final JdbcClient everything =
            JdbcClient.create(TestDatabase.shared().superuser());
    private final AtomicInteger runs = new AtomicInteger();
    private TenantId tenant;

    @BeforeEach
    void a_tenant_of_its_own() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void a_repeated_call_gets_the_first_answer_and_does_nothing() {
        Answer first = once("key", "request", this::open);
        assertThat(once("key", "request", this::open)).isEqualTo(first);
        assertThat(runs).hasValue(1);
        assertThat(count("kyc_case")).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        once("key", "request", this::open);
        assertThatThrownBy(() -> once("key", "another", this::open)).isInstanceOf(KeyReused.class);
        assertThat(count("kyc_case")).isEqualTo(1);
    }

    @Test
    void another_tenant_may_use_the_same_key() {
        Answer first = once("key", "request", this::open);
        tenant = TestTenant.in(tenants);
        assertThat(once("key", "request", this::open)).isNotEqualTo(first);
    }

    @Test
    void a_key_whose_work_failed_is_free_again() {
        assertThatThrownBy(() -> once("key", "request", () -> {
                    open();
                    throw new IllegalStateException("out of order");
                }))
                .hasMessage("out of order");
        assertThat(count("kyc_case") + count("idempotency_key")).isZero();
        once("key", "request", this::open);
        assertThat(count("kyc_case")).isEqualTo(1);
    }

    @Test
    void a_call_that_comes_while_the_first_is_at_work_waits_for_its_answer() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> once("key", "request", () -> {
            Answer answer = open();
            atWork.countDown();
            await(goOn);
            return answer;
        }));
        await(atWork);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> once("key", "request", this::open));
        awaitSomebodyWaiting();
        assertThat(second).isNotDone();
        goOn.countDown();
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(first.get(20, TimeUnit.SECONDS));
        assertThat(runs).hasValue(1);
    }

    @Test
    void the_key_and_the_answer_are_not_kept_in_clear() {
        once("a-key-to-be-found", "request", this::open);
        String row = everything
                .sql(
                        "select i::text || encode(answer, 'escape') from proofline.idempotency_key i where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("a-key-to-be-found", "link-that-opens-doors");
    }

    @Test
    void keys_are_forgotten_when_they_are_old_enough() {
        once("old", "request", this::open);
        everything
                .sql(
                        "update proofline.idempotency_key set created_at = created_at - interval '8 days' where tenant_id = :t")
                .param("t", tenant.value())
                .update();
        once("new", "request", this::open);
        assertThat(count("idempotency_key")).isEqualTo(1);
        once("old", "another", this::open);
        assertThat(runs).hasValue(3);
    }

    private Answer once(String key, String digest, Supplier<Answer> work) {
        return TenantScope.call(tenant, () -> keys.once(key, digest, work));
    }

    private Answer open() {
        runs.incrementAndGet();
        UUID id = files.open(Cases.command()).id();
        return new Answer(id, "link-that-opens-doors " + id);
    }

    private long count(String table) {
        return everything
                .sql("select count(*) from proofline." + table + " where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    /** The second call has reached the unique key when the database says that its insert waits for a lock. */
    private void awaitSomebodyWaiting() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        boolean waiting = false;
        while (!waiting && System.nanoTime() < deadline) {
            waiting = everything.sql("""
                            select exists (select 1 from pg_stat_activity
                                where wait_event_type = 'Lock' and query like '%into proofline.idempotency_key%')
                            """).query(Boolean.class).single();
        }
        assertThat(waiting).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
