package io.proofline.benchmarks.queue;

import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server of its own with the product's tables, roles and row-level security, settings as they come. */
public final class QueueDatabase implements AutoCloseable {

    public static final String TENANT = "million-bank";

    private static final DatabaseRoles.Passwords PASSWORDS =
            new DatabaseRoles.Passwords("owner-of-benchmark", "app-of-benchmark", "system-of-benchmark");

    private final EmbeddedPostgres server;

    private QueueDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    public static QueueDatabase start(Path folder) throws IOException {
        QueueDatabase database = new QueueDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("autovacuum", "off")
                .start());
        new DatabaseRoles(database.as("postgres", "")).prepare(PASSWORDS);
        new Migrations(database.as(DatabaseRoles.OWNER, PASSWORDS.owner())).migrate();
        return database;
    }

    DataSource app() {
        return as(DatabaseRoles.APP, PASSWORDS.app());
    }

    DataSource system() {
        return as(DatabaseRoles.SYSTEM, PASSWORDS.system());
    }

    /**
     * Fills the queues: 70 % general, 20 % senior, 8 % fraud, 2 % quality; one task in twenty is in somebody's hands, one
     * in ten overdue. The order on disk is not that of the due times. Claims are empty: nothing here opens a case.
     */
    void fill(int cases) {
        JdbcClient superuser = JdbcClient.create(as("postgres", ""));
        superuser
                .sql(
                        "insert into proofline.tenant (id, display_name, created_at) values (:tenant, 'Million Bank', now())")
                .param("tenant", TENANT)
                .update();
        superuser.sql("""
                        insert into proofline.kyc_case
                            (id, tenant_id, reference, pack, language, channel, status, claims, opened_at, band, score, queue)
                        select gen_random_uuid(), :tenant, 'REF-' || n,
                               (array['icao-passport', 'icao-id', 'pk-cnic', 'id-ktp'])[1 + n % 4], 'en', 'api', 'in_review',
                               '', now() - n * interval '2 seconds', 'review', 60 + n % 20,
                               case when n % 100 < 70 then 'general' when n % 100 < 90 then 'senior'
                                    when n % 100 < 98 then 'fraud' else 'quality' end
                        from generate_series(1, :cases) n
                        """).param("tenant", TENANT).param("cases", cases).update();
        superuser.sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, kind, queue, status, claimed_by, claimed_at,
                            last_seen_at, created_at, due_at, pack, country, band, score, case_reasons)
                        select gen_random_uuid(), tenant_id, id, case queue when 'quality' then 'quality' else 'review' end,
                               queue, case when held then 'claimed' else 'waiting' end,
                               case when held then 'reviewer-' || abs(hashtext(reference)) % 50 end,
                               case when held then now() end, case when held then now() + interval '1 day' end, opened_at,
                               now() + (random() - 0.1) * interval '30 days', pack,
                               (array['PAK', 'IDN', 'MYS', 'ARE'])[1 + abs(hashtext(reference || 'c')) % 4], band, score,
                               array[(array['face_match_doubtful', 'claim_differs', 'liveness_doubtful'])
                                   [1 + abs(hashtext(reference || 'r')) % 3]]
                        from (select *, abs(hashtext(reference || 'h')) % 20 = 0 as held from proofline.kyc_case) cases
                        """).update();
        // What autovacuum does in its own time, so that every run begins alike.
        for (String table : List.of("proofline.review_task", "proofline.kyc_case")) {
            superuser.sql("vacuum (analyze) " + table).update();
        }
    }

    /** Past all row-level security, to fill tables with. */
    public JdbcClient superuser() {
        return JdbcClient.create(superuserSource());
    }

    /** The same for whoever copies many rows at once. */
    DataSource superuserSource() {
        return as("postgres", "");
    }

    private DataSource as(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
        source.setUser(role);
        source.setPassword(password);
        source.setCurrentSchema("flowable,proofline");
        return source;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
