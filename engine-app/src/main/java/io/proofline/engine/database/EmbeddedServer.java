package io.proofline.engine.database;

import io.proofline.engine.startup.DataDirectory;
import io.proofline.engine.startup.SecretFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A real PostgreSQL server on the data folder of this installation, listening on the loopback interface alone. */
final class EmbeddedServer implements DatabaseServer, AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedServer start(DataDirectory data, DatabaseSettings settings, SecretFiles secrets) {
        String password = secrets.secret("database-superuser");
        Path folder = data.database();
        try {
            OrphanedServer.on(folder).ifPresent(OrphanedServer::stop);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(settings.port())
                    // These two reach initdb behind its own "trust" and win over it.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig(
                            "pwfile", secrets.file("database-superuser").toString())
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setRegisterShutdownHook(false);
            return new EmbeddedServer(builder.start(), password);
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start on " + folder + ".", failed);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public String adminUser() {
        return SUPERUSER;
    }

    @Override
    public String adminPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
