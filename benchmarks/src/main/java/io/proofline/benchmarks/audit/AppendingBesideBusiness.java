package io.proofline.benchmarks.audit;

import io.proofline.casecore.audit.AuditSequencer;
import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.Migrations;
import io.proofline.casecore.database.SystemDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The real sequencer beside clients whose transactions each change a row of theirs and append five entries, as a step of
 * a case does, on a fresh server with its usual durability. The clients keep to a rate between them: without one they
 * take the processors from the sequencer, and what is measured is who is scheduled.
 */
final class AppendingBesideBusiness {

    private static final int CLIENTS = 16;
    private static final int ENTRIES_A_TRANSACTION = 5;
    private static final DatabaseRoles.Passwords PASSWORDS =
            new DatabaseRoles.Passwords("owner-of-benchmark", "app-of-benchmark", "system-of-benchmark");

    private final int seconds;
    private final long pauseNanos;

    /** @param offered entries a second that the clients append together, if they can */
    AppendingBesideBusiness(int seconds, int offered) {
        this.seconds = seconds;
        this.pauseNanos = 1_000_000_000L * CLIENTS * ENTRIES_A_TRANSACTION / offered;
    }

    /**
     * What was measured.
     *
     * @param queued entries that the clients were ahead of the sequencer when they stopped
     * @param drained seconds that sealing those took, with nobody else at work
     */
    record Figures(long sealed, long transactions, double seconds, long queued, double drained) {}

    Figures run() throws IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            JdbcClient superuser = prepared(server);
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicLong transactions = new AtomicLong();
            SingleConnectionDataSource connection = new SingleConnectionDataSource();
            connection.setUrl(url(server));
            connection.setUsername(DatabaseRoles.SYSTEM);
            connection.setPassword(PASSWORDS.system());
            connection.setSuppressClose(true);
            AuditSequencer sequencer = new AuditSequencer(new SystemDatabase(connection));
            CompletableFuture<?>[] clients = new CompletableFuture<?>[CLIENTS];
            long begin = System.nanoTime();
            for (int client = 0; client < CLIENTS; client++) {
                clients[client] = CompletableFuture.runAsync(() -> work(server, going, transactions), command -> {
                    Thread thread = new Thread(command, "client");
                    thread.start();
                });
            }
            while (since(begin) < seconds) {
                if (sequencer.seal() == 0) {
                    Thread.sleep(5);
                }
            }
            double passed = since(begin);
            long sealed = count(superuser, "proofline.audit_entry");
            going.set(false);
            CompletableFuture.allOf(clients).join();
            long queued = count(superuser, "proofline.audit_queue");
            begin = System.nanoTime();
            sequencer.sealAll();
            double drained = since(begin);
            connection.destroy();
            return new Figures(sealed, transactions.get(), passed, queued, drained);
        }
    }

    private static JdbcClient prepared(EmbeddedPostgres server) {
        DataSource superuser = as(server, "postgres", "");
        new DatabaseRoles(superuser).prepare(PASSWORDS);
        new Migrations(as(server, DatabaseRoles.OWNER, PASSWORDS.owner())).migrate();
        JdbcClient jdbc = JdbcClient.create(superuser);
        jdbc.sql("insert into proofline.tenant (id, display_name, created_at) values ('main', 'Main', now())")
                .update();
        jdbc.sql("create table public.business (id bigint primary key, state text not null)")
                .update();
        jdbc.sql("insert into public.business select n, 'open' from generate_series(1, 10000) n")
                .update();
        jdbc.sql("grant select, update on public.business to proofline_app").update();
        return jdbc;
    }

    private void work(EmbeddedPostgres server, AtomicBoolean going, AtomicLong transactions) {
        try (Connection connection =
                        as(server, DatabaseRoles.APP, PASSWORDS.app()).getConnection();
                Statement bind = connection.createStatement();
                PreparedStatement change =
                        connection.prepareStatement("update public.business set state = ? where id = ?");
                PreparedStatement append = connection.prepareStatement(
                        "insert into proofline.audit_queue (event_id, tenant_id, case_id, at, action, actor_kind,"
                                + " actor_id, details, personal, salt) values (?, 'main', ?, now(),"
                                + " 'check_completed', 'worker', 'workers', ?, ?, uuid_send(gen_random_uuid()))")) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            for (long n = 0; going.get(); n++) {
                bind.execute("select set_config('app.tenant', 'main', true)");
                change.setString(1, "step " + n);
                change.setLong(
                        2, 1 + Math.floorMod(n * 7919 + Thread.currentThread().hashCode(), 10_000L));
                change.executeUpdate();
                for (int entry = 0; entry < ENTRIES_A_TRANSACTION; entry++) {
                    append.setObject(1, UUID.randomUUID());
                    append.setObject(2, new UUID(0, n));
                    append.setString(3, "{\"check\":\"face-match\",\"outcome\":\"pass\",\"run\":" + n + "}");
                    append.setBytes(4, new byte[96]);
                    append.addBatch();
                }
                append.executeBatch();
                connection.commit();
                transactions.incrementAndGet();
                LockSupport.parkNanos(begin + (n + 1) * pauseNanos - System.nanoTime());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    private static DataSource as(EmbeddedPostgres server, String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(server));
        source.setUser(role);
        source.setPassword(password);
        source.setCurrentSchema("flowable,proofline");
        return source;
    }
}
