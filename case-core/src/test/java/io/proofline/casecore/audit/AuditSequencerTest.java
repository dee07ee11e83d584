package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.database.SystemDatabase;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Several sequencers at once, and sequencers whose connection is cut at any moment. */
class AuditSequencerTest {

    private static final int KILLS = 40;

    private static TrailOnTrial trail;

    @BeforeAll
    static void a_database_of_its_own(@TempDir Path folder) {
        trail = new TrailOnTrial(folder);
    }

    @BeforeEach
    void an_empty_trail() {
        trail.restart(0);
        trail.tamper("drop table if exists public.expected");
    }

    @Test
    void two_sequencers_at_once_neither_double_nor_lose_anything() {
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                for (int round = 0; round < 50; round++) {
                    trail.enqueue(20);
                }
            } finally {
                writing.set(false);
            }
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> sealUntilDone(writing, new AtomicInteger()));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> sealUntilDone(writing, new AtomicInteger()));
        CompletableFuture.allOf(writer, first, second).join();

        AuditVerification verification = trail.verifier.verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.entries()).isEqualTo(1000);
        assertThat(trail.count("proofline.audit_queue")).isZero();
    }

    @Test
    void sequencers_killed_at_random_neither_double_nor_lose_anything_and_the_next_takes_over() {
        trail.tamper(
                "create table public.expected as select gen_random_uuid() as event_id from generate_series(1, 20000)");
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger cut = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                enqueueExpected();
            } finally {
                writing.set(false);
            }
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> sealUntilDone(writing, cut));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> sealUntilDone(writing, cut));
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(writing));
        CompletableFuture.allOf(writer, first, second, killer).join();

        assertThat(cut).as("sequencers that were cut off").hasPositiveValue();
        assertThat(trail.count("proofline.audit_queue")).isZero();
        assertThat(trail.count("public.expected e full join proofline.audit_entry a using (event_id)"
                        + " where e.event_id is null or a.event_id is null"))
                .isZero();
        assertThat(trail.verifier.verify().findings()).isEmpty();
        assertThat(trail.verifier.verify().entries()).isEqualTo(20_000);
    }

    private void enqueueExpected() {
        for (int from = 0; from < 20_000; from += 500) {
            trail.superuser
                    .sql("insert into proofline.audit_queue (event_id, tenant_id, at, action, actor_kind, actor_id,"
                            + " details, salt) select event_id, 'bank', now(), 'audit_viewed', 'system', 'test', '{}',"
                            + " uuid_send(gen_random_uuid()) from (select event_id from public.expected order by event_id"
                            + " offset ? limit 500) e")
                    .params(from)
                    .update();
        }
    }

    /** Cuts connections that hold the sequencer's lock, as soon as they can be seen to. */
    private void kill(AtomicBoolean writing) {
        Random random = new Random(7);
        for (int kills = 0; kills < KILLS && (writing.get() || trail.count("proofline.audit_queue") > 0); ) {
            if (random.nextInt(4) > 0) {
                Thread.onSpinWait();
                continue;
            }
            kills += trail.superuser
                    .sql("select pg_terminate_backend(pid) from pg_locks join pg_database d on d.oid = database"
                            + " where locktype = 'advisory' and granted and datname = current_database()")
                    .query(Boolean.class)
                    .list()
                    .size();
        }
    }

    private static void sealUntilDone(AtomicBoolean writing, AtomicInteger cut) {
        AuditSequencer own = new AuditSequencer(new SystemDatabase(trail.database.system()));
        while (writing.get() || trail.count("proofline.audit_queue") > 0) {
            try {
                own.seal();
            } catch (DataAccessException | TransactionException killed) {
                cut.incrementAndGet();
            }
        }
    }
}
