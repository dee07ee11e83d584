package io.proofline.workers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.LockedJob;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpJobSourceTest {

    private static final LockedJob JOB = new LockedJob(
            "j1",
            "w1",
            "liveness-check",
            new TenantId("acme"),
            UUID.randomUUID(),
            1,
            Instant.EPOCH,
            DocumentPack.ICAO_PASSPORT,
            Map.of(),
            List.of(),
            Map.of(),
            List.of());
    private static final CheckReport REPORT = CheckReport.of(new CheckResult(
            "liveness-check", Outcome.PASS, 1.0, List.of(), Map.of(), new Engine("fake", "1", Map.of())));

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private HttpJobSource source;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        source = new HttpJobSource(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "workers", "secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_result_is_handed_in_again_until_the_engine_has_answered() {
        answers.addAll(List.of(503, 503, 204));
        source.complete(JOB, REPORT);

        assertThat(calls).hasSize(3).allMatch("POST /worker/v1/jobs/j1/complete"::equals);
    }

    @Test
    void a_conflict_means_that_the_job_is_lost() {
        answers.addAll(List.of(409, 409));

        assertThatThrownBy(() -> source.complete(JOB, REPORT)).isInstanceOf(JobLost.class);
        assertThatThrownBy(() -> source.extend(JOB, Duration.ofSeconds(5))).isInstanceOf(JobLost.class);
        assertThat(calls).hasSize(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String credentials = Base64.getEncoder().encodeToString("workers:secret".getBytes(StandardCharsets.UTF_8));
        boolean known =
                ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(known ? answers.remove() : 401, -1);
        exchange.close();
    }
}
