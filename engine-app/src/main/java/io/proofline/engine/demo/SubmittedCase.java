package io.proofline.engine.demo;

import io.proofline.contract.tenant.TenantId;
import io.proofline.specimens.demo.DemoCase;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A demo case that the API has taken. */
final class SubmittedCase {

    private static final long PATIENCE_SECONDS = 180;

    private final DemoCase sample;
    private final TenantId tenant;
    private final DemoClient client;
    private final JsonNode receipt;
    private final long openedAt = System.nanoTime();

    private SubmittedCase(DemoCase sample, TenantId tenant, DemoClient client, JsonNode receipt) {
        this.sample = sample;
        this.tenant = tenant;
        this.client = client;
        this.receipt = receipt;
    }

    static SubmittedCase submit(DemoCase sample, TenantId tenant, DemoClient client)
            throws IOException, InterruptedException {
        Map<String, String> pictures = new LinkedHashMap<>();
        sample.pictures()
                .forEach((kind, jpeg) -> pictures.put(kind, Base64.getEncoder().encodeToString(jpeg)));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("pack", sample.pack());
        request.put("reference", "demo: " + sample.title());
        request.put("applicant", sample.claims());
        request.put("evidence", pictures);
        return new SubmittedCase(sample, tenant, client, client.verify(request));
    }

    String title() {
        return sample.title();
    }

    /** Asks until the tables have decided: the band is there, and nothing is being processed any more. */
    DemoOutcome await() throws IOException, InterruptedException {
        String id = receipt.path("case_id").asString();
        long deadline = openedAt + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonNode file = client.find(id);
        while (file.path("status").asString().equals("processing")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("'" + title() + "' was not decided within " + PATIENCE_SECONDS
                        + " seconds; is a worker running?");
            }
            TimeUnit.MILLISECONDS.sleep(250);
            file = client.find(id);
        }
        return outcome(file, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - openedAt));
    }

    private DemoOutcome outcome(JsonNode file, long milliseconds) {
        Map<String, String> factors = new LinkedHashMap<>();
        file.path("factors")
                .forEach(factor -> factors.put(
                        factor.path("name").asString(),
                        String.format(Locale.ROOT, "%.2f", factor.path("value").asDouble())));
        String band = file.path("band").isString()
                ? file.path("band").asString()
                : file.path("status").asString();
        return new DemoOutcome(
                title(),
                tenant.value(),
                sample.expectedBand(),
                band,
                file.path("score").isNumber() ? file.path("score").asString() : "-",
                factors,
                reasons(file),
                milliseconds,
                receipt.path("links").path("console").asString(),
                receipt.path("links").path("self").asString());
    }

    /** One sentence a code: a check's own, which has the figures, wins over the table's. */
    private static List<String> reasons(JsonNode file) {
        Map<String, String> sentences = new LinkedHashMap<>();
        file.path("hard_stops").forEach(stop -> note(stop, sentences));
        file.path("checks").forEach(check -> check.path("reasons").forEach(reason -> note(reason, sentences)));
        return List.copyOf(sentences.values());
    }

    private static void note(JsonNode reason, Map<String, String> sentences) {
        sentences.put(reason.path("code").asString(), reason.path("text").asString());
    }
}
