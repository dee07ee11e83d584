package io.proofline.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded server that outlived the platform, because that was killed and could not stop it. Two servers on one
 * folder would destroy it, so the orphan is asked to end before a new one starts.
 */
record OrphanedServer(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Finds the server that runs on a data folder, by the process id that PostgreSQL leaves in {@code postmaster.pid}. */
    static Optional<OrphanedServer> on(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(OrphanedServer::isPostgres)
                .map(OrphanedServer::new);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith("postgres"))
                        .orElse(false);
    }

    /** Ends it in an orderly way (SIGTERM, then SIGKILL, after which PostgreSQL recovers from its log). */
    void stop() {
        LOG.warn("An embedded PostgreSQL of an earlier run is still there (process {}); stopping it.", process.pid());
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
