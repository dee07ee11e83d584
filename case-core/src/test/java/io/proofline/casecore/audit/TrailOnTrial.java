package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.KeyFolder;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A trail in a database of its own, and every means to spoil it. */
final class TrailOnTrial {

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient superuser = JdbcClient.create(database.superuser());
    final JdbcClient system = JdbcClient.create(database.system());
    final SystemDatabase own = new SystemDatabase(database.system());
    final Outside outside = new Outside();
    final KeyFolder keys;
    final AuditSequencer sequencer = new AuditSequencer(own);
    final AuditCheckpoints checkpoints;
    final AuditVerifier verifier;

    TrailOnTrial(Path folder) {
        superuser
                .sql("insert into proofline.tenant (id, display_name, created_at) values ('bank', 'Bank', now())")
                .update();
        keys = new KeyFolder("bank.example/audit", folder.resolve("secrets/audit-key"), folder.resolve("keys"));
        CheckpointDelivery delivery = new CheckpointDelivery(own, List.of(outside), Clock.systemUTC());
        checkpoints = new AuditCheckpoints(own, keys, delivery, Clock.systemUTC());
        verifier = new AuditVerifier(own, checkpoints, delivery);
    }

    /** Empties everything, outside too, and seals so many entries. */
    void restart(int entries) {
        forgetAllButWhatIsOutside();
        tamper("truncate proofline.audit_sink");
        outside.kept.clear();
        append(entries);
    }

    void forgetAllButWhatIsOutside() {
        tamper("truncate proofline.audit_entry, proofline.audit_queue, proofline.audit_subtree,"
                + " proofline.audit_checkpoint");
    }

    void append(int entries) {
        enqueue(entries);
        sequencer.sealAll();
    }

    void enqueue(int entries) {
        superuser.sql("""
                        insert into proofline.audit_queue
                            (event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details,
                             personal, salt)
                        select gen_random_uuid(), 'bank', gen_random_uuid(), now(), 'case_opened', 'system', 'test',
                               '{"n":' || n || '}', case when n % 2 = 0 then '\\x0102'::bytea end,
                               uuid_send(gen_random_uuid())
                        from generate_series(1, :entries) n
                        """).param("entries", entries).update();
    }

    long count(String table) {
        return superuser.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Edits an entry and computes its leaf hash anew. */
    void edit(long index, String edit) {
        tamper("update proofline.audit_entry set " + edit + " where leaf_index = " + index);
        byte[] fitting = superuser
                .sql("select " + AuditEntry.COLUMNS + " from proofline.audit_entry where leaf_index = ?")
                .params(index)
                .query((row, number) -> AuditEntry.of(row))
                .single()
                .leafHash(index);
        tamper("update proofline.audit_entry set leaf_hash = '\\x"
                + HexFormat.of().formatHex(fitting) + "' where leaf_index = " + index);
    }

    /** As a superuser who has switched triggers and constraints' triggers off. */
    void tamper(String... statements) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource();
        connection.setUrl(database.url());
        connection.setUsername("postgres");
        connection.setPassword("");
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("alter table proofline.audit_entry drop constraint if exists audit_entry_index_natural")
                    .update();
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
        } finally {
            connection.destroy();
        }
    }

    /** A place that the database's administrators cannot reach. */
    static final class Outside implements CheckpointSink {

        private final List<SignedCheckpoint> kept = new ArrayList<>();

        @Override
        public String name() {
            return "outside";
        }

        @Override
        public void keep(SignedCheckpoint checkpoint) {
            kept.add(checkpoint);
        }

        @Override
        public List<SignedCheckpoint> kept() {
            return List.copyOf(kept);
        }
    }
}
