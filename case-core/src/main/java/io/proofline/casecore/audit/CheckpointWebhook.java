package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts checkpoints to an address of somebody else's. They are signed, so the receiver needs no secret of ours. */
final class CheckpointWebhook implements CheckpointSink {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    CheckpointWebhook(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "webhook " + address;
    }

    @Override
    public void keep(SignedCheckpoint checkpoint) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header(
                        "Proofline-Checkpoint",
                        Long.toString(checkpoint.checkpoint().number()))
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.note()))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new CheckpointNotKept("It answered with status " + status + ".", null);
            }
        } catch (IOException unreachable) {
            throw new CheckpointNotKept("It cannot be reached.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CheckpointNotKept("The platform is being stopped.", stopped);
        }
    }
}
