package io.proofline.casecore.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database on a real PostgreSQL server, which is started once a JVM. Connections are not pooled: give
 * {@link #url()} and the passwords to a pool where one is wanted.
 */
public final class TestDatabase {

    private static final DatabaseRoles.Passwords PASSWORDS =
            new DatabaseRoles.Passwords("owner-of-tests", "app-of-tests", "system-of-tests");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url;

    private TestDatabase(String name) {
        this.url = "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name;
        new DatabaseRoles(superuser()).prepare(PASSWORDS);
        new Migrations(owner()).migrate();
    }

    /** The database that tests share; they keep apart by tenants of their own. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** A database of one's own, for tests that leave it unfit for others. */
    public static TestDatabase fresh() {
        String name = "fresh_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return new TestDatabase(name);
    }

    public String url() {
        return url;
    }

    public DatabaseRoles.Passwords passwords() {
        return PASSWORDS;
    }

    public DataSource app() {
        return as(DatabaseRoles.APP, PASSWORDS.app());
    }

    public DataSource system() {
        return as(DatabaseRoles.SYSTEM, PASSWORDS.system());
    }

    public DataSource owner() {
        return as(DatabaseRoles.OWNER, PASSWORDS.owner());
    }

    public DataSource superuser() {
        return as("postgres", "");
    }

    /** Connects as any role. */
    public DataSource as(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        source.setCurrentSchema("flowable,proofline");
        return source;
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = new TestDatabase("postgres");
    }
}
