package io.proofline.engine.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofline.casecore.tenant.IssuedApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client application as anybody could write it: it knows the public REST API and nothing else. */
final class DemoClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final URI base;
    private final String authorization;

    DemoClient(JsonMapper json, URI base, IssuedApiKey key) {
        this.json = json;
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key.keyId() + ":" + key.secret()).getBytes(UTF_8));
    }

    /** Opens a case and returns the answer with its id and links. */
    JsonNode verify(Map<String, Object> submission) throws IOException, InterruptedException {
        return send(request("/v1/kyc/verify")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(submission)))
                .build());
    }

    JsonNode find(String caseId) throws IOException, InterruptedException {
        return send(request("/v1/kyc/" + caseId).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The API answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
