package io.proofline.workers;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where a worker of its own process finds its engine; environment variables {@code PROOFLINE_ENGINE_URL},
 * {@code PROOFLINE_WORKER_ID}, {@code PROOFLINE_WORKER_SECRET}, {@code PROOFLINE_WORKER_TOPICS},
 * {@code PROOFLINE_WORKER_PARALLEL}, {@code PROOFLINE_WORKER_LOCK}.
 */
@ConfigurationProperties("proofline")
record RemoteWorkerSettings(
        @Name("engine") EngineAddress engine,
        @Name("worker") Worker worker) {

    /** @param url e.g. {@code https://kyc.example.com} */
    record EngineAddress(URI url) {}

    /**
     * @param id of the worker credentials
     * @param topics to take jobs of; all if empty
     * @param parallel jobs at a time
     * @param lock how long jobs of a worker that died stay untouched
     */
    record Worker(
            @DefaultValue("workers") String id,
            String secret,
            @DefaultValue List<String> topics,
            @DefaultValue("2") int parallel,
            @DefaultValue("30s") Duration lock) {}

    RemoteWorkerSettings {
        if (engine == null || engine.url() == null) {
            throw new IllegalArgumentException("Set PROOFLINE_ENGINE_URL to the address of the engine.");
        }
        if (worker == null || worker.secret() == null || worker.secret().isBlank()) {
            throw new IllegalArgumentException("Set PROOFLINE_WORKER_SECRET to the secret of the worker credentials.");
        }
    }
}
