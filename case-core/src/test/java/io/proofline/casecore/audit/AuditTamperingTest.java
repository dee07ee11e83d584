package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody with every right over the database can do to the trail, and what shows of it. */
class AuditTamperingTest {

    private static TestDatabase database;

    private final AuditSequencer sequencer = new AuditSequencer(new SystemDatabase(database.system()));
    private final RememberedCheckpoints remembered = new RememberedCheckpoints();
    private final AuditCheckpoints checkpoints =
            new AuditCheckpoints(new SystemDatabase(database.system()), remembered, Clock.systemUTC());
    private final AuditVerifier verifier = new AuditVerifier(new SystemDatabase(database.system()), remembered);
    private final JdbcClient superuser = JdbcClient.create(database.superuser());

    @BeforeAll
    static void a_database_of_its_own() {
        database = TestDatabase.fresh();
        JdbcClient.create(database.superuser())
                .sql("insert into proofline.tenant (id, display_name, created_at) values ('bank', 'Bank', now())")
                .update();
    }

    @BeforeEach
    void a_chain_of_ten() {
        tamper("truncate proofline.audit_entry, proofline.audit_queue");
        append(10);
        sequencer.sealAll();
    }

    @Test
    void an_untouched_chain_is_intact() {
        AuditVerification verification = verifier.verify();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(10);
        assertThat(verification.head())
                .isEqualTo(superuser
                        .sql("select encode(hash, 'hex') from proofline.audit_entry where leaf_index = 9")
                        .query(String.class)
                        .single());
    }

    @Test
    void an_edited_entry_is_located_whatever_was_edited() {
        for (String edit : List.of(
                "details = '{\"n\":99}'",
                "actor_id = 'somebody else'",
                "action = 'case_closed'",
                "at = at + interval '1 microsecond'",
                "case_id = gen_random_uuid()",
                "personal = '\\x00'")) {
            a_chain_of_ten();
            tamper("update proofline.audit_entry set " + edit + " where leaf_index = 4");
            assertThat(verifier.verify().findings()).as(edit).containsExactly(AuditFinding.edited(4));
        }
    }

    @Test
    void an_edit_with_a_hash_made_to_fit_is_located_by_the_entry_after_it() {
        tamper("""
                update proofline.audit_entry set previous_hash = sha256('x'), hash = sha256('y') where leaf_index = 4
                """);
        assertThat(verifier.verify().findings())
                .containsExactly(
                        AuditFinding.replacedBefore(4), AuditFinding.edited(4), AuditFinding.replacedBefore(5));
    }

    @Test
    void deleted_entries_are_located() {
        tamper("delete from proofline.audit_entry where leaf_index in (0, 3, 4)");
        assertThat(verifier.verify().findings())
                .containsExactly(AuditFinding.missing(0, 0), AuditFinding.missing(3, 4));
    }

    @Test
    void a_deleted_entry_whose_gap_was_closed_is_located() {
        tamper("delete from proofline.audit_entry where leaf_index = 3");
        tamper(
                "update proofline.audit_entry set leaf_index = -leaf_index where leaf_index > 3",
                "update proofline.audit_entry set leaf_index = -leaf_index - 1 where leaf_index < 0");
        assertThat(verifier.verify().findings()).containsExactly(AuditFinding.replacedBefore(3));
    }

    @Test
    void reordered_entries_are_located() {
        tamper(
                "update proofline.audit_entry set leaf_index = -1 where leaf_index = 2",
                "update proofline.audit_entry set leaf_index = 2 where leaf_index = 6",
                "update proofline.audit_entry set leaf_index = 6 where leaf_index = -1");
        assertThat(verifier.verify().findings())
                .containsExactly(
                        AuditFinding.moved(2), AuditFinding.moved(3), AuditFinding.moved(6), AuditFinding.moved(7));
    }

    @Test
    void a_cut_end_shows_against_a_checkpoint() {
        checkpoints.keep();
        tamper("delete from proofline.audit_entry where leaf_index > 7");
        assertThat(verifier.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AuditFinding.Kind.CUT_OFF);
            assertThat(finding.index()).isEqualTo(8);
            assertThat(finding.sentence()).contains("remembers entry 9");
        });
    }

    @Test
    void a_chain_made_anew_shows_against_a_checkpoint() {
        checkpoints.keep();
        a_chain_of_ten();
        append(5);
        sequencer.sealAll();
        assertThat(verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(AuditFinding.Kind.REWRITTEN, 9L));
    }

    @Test
    void a_checkpoint_is_kept_only_when_the_chain_has_grown_and_an_honest_chain_agrees_with_all() {
        checkpoints.keep();
        checkpoints.keep();
        append(1);
        sequencer.sealAll();
        checkpoints.keep();
        assertThat(remembered.kept()).extracting(AuditCheckpoint::index).containsExactly(9L, 10L);
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void even_a_superuser_has_to_switch_the_triggers_off_first() {
        assertThatThrownBy(() -> superuser
                        .sql("update proofline.audit_entry set details = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("written once");
        assertThatThrownBy(() -> superuser.sql("truncate proofline.audit_queue").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("written once");
    }

    @Test
    void the_query_that_the_operators_page_gives_to_auditors_agrees_without_any_of_our_code() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operator.md"));
        int begin = page.indexOf("select e.leaf_index");
        String query = page.substring(begin, page.indexOf("```", begin));
        assertThat(superuser.sql(query).query(Long.class).list()).isEmpty();
        tamper("update proofline.audit_entry set personal = '\\x00' where leaf_index = 4");
        tamper("delete from proofline.audit_entry where leaf_index = 7");
        assertThat(superuser.sql(query).query(Long.class).list()).containsExactly(4L, 8L);
    }

    @Test
    void two_sequencers_at_once_neither_double_nor_lose_anything() {
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 50; round++) {
                append(20);
            }
            writing.set(false);
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> sealUntilDone(writing));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> sealUntilDone(writing));
        CompletableFuture.allOf(writer, first, second).join();

        AuditVerification verification = verifier.verify();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(1010);
        assertThat(count("proofline.audit_queue")).isZero();
    }

    private void sealUntilDone(AtomicBoolean writing) {
        AuditSequencer own = new AuditSequencer(new SystemDatabase(database.system()));
        while (writing.get() || count("proofline.audit_queue") > 0) {
            own.seal();
        }
    }

    private void append(int entries) {
        superuser.sql("""
                        insert into proofline.audit_queue
                            (event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details,
                             personal)
                        select gen_random_uuid(), 'bank', gen_random_uuid(), now(), 'case_opened', 'system', 'test',
                               '{"n":' || n || '}', case when n % 2 = 0 then '\\x0102'::bytea end
                        from generate_series(1, :entries) n
                        """).param("entries", entries).update();
    }

    private long count(String table) {
        return superuser.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** As a superuser who has switched triggers and constraints' triggers off. */
    private static void tamper(String... statements) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource();
        connection.setUrl(database.url());
        connection.setUsername("postgres");
        connection.setPassword("");
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("alter table proofline.audit_entry drop constraint if exists audit_entry_leaf_index_check")
                    .update();
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
        } finally {
            connection.destroy();
        }
    }

    private static final class RememberedCheckpoints implements CheckpointSink {

        private final List<AuditCheckpoint> kept = new ArrayList<>();

        @Override
        public void keep(AuditCheckpoint checkpoint) {
            kept.add(checkpoint);
        }

        @Override
        public List<AuditCheckpoint> kept() {
            return List.copyOf(kept);
        }
    }
}
