package io.proofline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.engine.startup.DataDirectory;
import io.proofline.engine.startup.SecretFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final DatabaseSettings SETTINGS = DatabaseSettings.embeddedDefaults();

    @TempDir
    private Path folder;

    private DataDirectory data;
    private SecretFiles secrets;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(folder.resolve("data"));
        secrets = new SecretFiles(data);
    }

    @Test
    void nobody_enters_without_the_generated_password_not_even_at_the_first_start() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data, SETTINGS, secrets)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.adminUser(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("database-superuser"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(data.database().resolve("pg_hba.conf")).lines())
                    .noneMatch(line -> !line.startsWith("#") && line.contains("trust"));
        }
    }

    @Test
    void data_survives_a_restart() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data, SETTINGS, secrets)) {
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('still here')");
        }
        try (EmbeddedServer server = EmbeddedServer.start(data, SETTINGS, secrets)) {
            assertThat(query(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_that_outlived_a_killed_platform_is_stopped_before_the_next_one_starts() throws Exception {
        EmbeddedServer orphan = EmbeddedServer.start(data, SETTINGS, secrets);
        execute(orphan, "create table kept as select 'committed before the kill' as word");
        // What a kill leaves behind: the server runs on, and the lock of its starter is gone.
        long orphanProcess = Long.parseLong(Files.readAllLines(data.database().resolve("postmaster.pid"))
                .get(0)
                .strip());
        Files.deleteIfExists(data.database().resolve("epg-lock"));
        try (EmbeddedServer server = EmbeddedServer.start(data, SETTINGS, secrets)) {
            assertThat(query(server, "select word from kept")).isEqualTo("committed before the kill");
            assertThat(ProcessHandle.of(orphanProcess).map(ProcessHandle::isAlive))
                    .isNotEqualTo(java.util.Optional.of(true));
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.adminUser(), server.adminPassword());
    }
}
