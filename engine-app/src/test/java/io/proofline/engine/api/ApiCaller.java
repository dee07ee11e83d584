package io.proofline.engine.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.tenant.IssuedApiKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running platform with one set of credentials. */
public final class ApiCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "boundary-of-the-form";

    private final String base;
    private final String authorization;

    public ApiCaller(int port, String id, String secret) {
        this.base = "http://localhost:" + port;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    public ApiCaller(int port, IssuedApiKey key) {
        this(port, key.keyId(), key.secret());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer postJson(String path, Object body) {
        return post(path, "application/json", JsonMapper.shared().writeValueAsBytes(body), Map.of());
    }

    public Answer post(String path, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A form of plain fields (text) and files (bytes), every file under the same misleading name. */
    public Answer postForm(String path, Map<String, Object> parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        parts.forEach((name, value) -> {
            boolean file = value instanceof byte[];
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                            + (file ? "; filename=\"misleading.txt\"\r\nContent-Type: text/plain" : "") + "\r\n\r\n")
                    .getBytes(UTF_8));
            form.writeBytes(file ? (byte[]) value : value.toString().getBytes(UTF_8));
            form.writeBytes("\r\n".getBytes(UTF_8));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray(), Map.of());
    }

    /** A submission as JSON has it. */
    public static Map<String, Object> submission(
            String pack, String reference, Map<String, String> claims, Map<String, byte[]> pictures) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("pack", pack);
        submission.put("reference", reference);
        submission.put("applicant", claims);
        submission.put("evidence", base64(pictures));
        return submission;
    }

    public static Map<String, String> base64(Map<String, byte[]> pictures) {
        Map<String, String> encoded = new LinkedHashMap<>();
        pictures.forEach(
                (kind, content) -> encoded.put(kind, Base64.getEncoder().encodeToString(content)));
        return encoded;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(int status, byte[] body) {

        public JsonNode json(int expectedStatus) {
            assertThat(status).as(new String(body, UTF_8)).isEqualTo(expectedStatus);
            return JsonMapper.shared().readTree(body);
        }

        public String text(int expectedStatus) {
            String text = new String(body, UTF_8);
            assertThat(status).as(text).isEqualTo(expectedStatus);
            return text;
        }

        /** Holds the answer to the error format and gives the error. */
        public JsonNode error(int expectedStatus, String code) {
            JsonNode answer = json(expectedStatus);
            assertThat(answer.propertyNames()).containsExactly("error");
            JsonNode error = answer.get("error");
            assertThat(error.propertyNames()).containsExactlyInAnyOrder("code", "message", "details", "trace_id");
            assertThat(error.get("code").asString()).as(answer.toString()).isEqualTo(code);
            assertThat(error.get("trace_id").asString()).matches("[0-9a-f]{32}");
            assertThat(error.get("details").isObject()).isTrue();
            return error;
        }
    }
}
