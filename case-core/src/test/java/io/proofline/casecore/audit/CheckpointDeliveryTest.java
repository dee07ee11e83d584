package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointDeliveryTest {

    @TempDir
    private Path folder;

    private final List<String> received = new ArrayList<>();
    private volatile int status = 204;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private HttpServer receiver;
    private TrailOnTrial trail;
    private CheckpointDelivery delivery;

    @BeforeEach
    void a_receiver() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/checkpoints", exchange -> {
            String note = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (status == 204) {
                received.add(note);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        trail = new TrailOnTrial(folder);
        delivery = deliveryTo(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/checkpoints"));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void a_webhook_gets_every_checkpoint_in_order_as_it_was_signed() {
        sign(2);
        delivery.deliverAll();
        sign(1);
        delivery.deliverAll();
        delivery.deliverAll();
        assertThat(received).containsExactlyElementsOf(signed());
    }

    @Test
    void a_webhook_that_fails_is_tried_again_with_growing_pauses_and_misses_nothing() {
        status = 500;
        sign(2);
        delivery.deliverAll();
        status = 204;
        delivery.deliverAll();
        assertThat(received).as("before the pause is over").isEmpty();
        assertThat(trail.superuser
                        .sql("select last_error from proofline.audit_sink where name like 'webhook%'")
                        .query(String.class)
                        .single())
                .isEqualTo("It answered with status 500.");
        later(Duration.ofSeconds(11));
        delivery.deliverAll();
        assertThat(received).containsExactlyElementsOf(signed());
    }

    @Test
    void a_receiver_that_cannot_be_reached_does_not_keep_others_from_being_told() {
        receiver.stop(0);
        sign(1);
        delivery.deliverAll();
        assertThat(trail.outside.kept()).hasSize(1);
    }

    private CheckpointDelivery deliveryTo(URI address) {
        InstantSource settable = now::get;
        return new CheckpointDelivery(
                trail.own, List.of(new CheckpointWebhook(address), trail.outside), settable.withZone(ZoneOffset.UTC));
    }

    private void later(Duration passed) {
        now.updateAndGet(instant -> instant.plus(passed));
    }

    private void sign(int checkpoints) {
        for (int n = 0; n < checkpoints; n++) {
            trail.append(1);
            trail.checkpoints.current();
        }
    }

    private List<String> signed() {
        return trail.own.inTransaction(AuditCheckpoints::all).stream()
                .map(SignedCheckpoint::note)
                .toList();
    }
}
