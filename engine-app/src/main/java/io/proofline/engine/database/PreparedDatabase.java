package io.proofline.engine.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.Migrations;
import io.proofline.engine.process.EngineSchema;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database whose roles exist and whose schemas are up to date; the only way to a connection leads through it. */
final class PreparedDatabase {

    private static final String SEARCH_PATH = "flowable,proofline";

    private final String url;
    private final DatabaseRoles.Passwords passwords;

    private PreparedDatabase(String url, DatabaseRoles.Passwords passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    /** Makes or alters the roles, then lets the owner bring both schemas up to date. */
    static PreparedDatabase prepare(DatabaseServer server, DatabaseRoles.Passwords passwords) {
        new DatabaseRoles(plain(server.url(), server.adminUser(), server.adminPassword())).prepare(passwords);
        PreparedDatabase prepared = new PreparedDatabase(server.url(), passwords);
        DataSource owner = plain(server.url(), DatabaseRoles.OWNER, passwords.owner());
        new Migrations(owner).migrate();
        EngineSchema.migrate(owner);
        return prepared;
    }

    HikariDataSource app(int poolSize) {
        return pool("app", DatabaseRoles.APP, passwords.app(), poolSize);
    }

    HikariDataSource system() {
        return pool("system", DatabaseRoles.SYSTEM, passwords.system(), 4);
    }

    private HikariDataSource pool(String name, String role, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.addDataSourceProperty("currentSchema", SEARCH_PATH);
        config.addDataSourceProperty("ApplicationName", "proofline-" + name);
        return new HikariDataSource(config);
    }

    private static DataSource plain(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema(SEARCH_PATH);
        return source;
    }
}
