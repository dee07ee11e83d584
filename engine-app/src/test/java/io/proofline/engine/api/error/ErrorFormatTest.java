package io.proofline.engine.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.engine.api.limits.BodyLimitFilter;
import io.proofline.engine.api.limits.UploadLimits;
import io.proofline.engine.api.security.SecurityErrors;
import io.proofline.engine.api.trace.TraceFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real container, real sockets: whatever fails, wherever it fails, is told in the one format. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = ErrorFormatTest.Probe.class)
class ErrorFormatTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void an_unknown_path_is_told() throws Exception {
        expect(send(get("/v1/nothing")), 404, "path_not_found");
    }

    @Test
    void a_wrong_method_is_told_with_the_right_ones() throws Exception {
        var answer = send(get("/v1/probe/body"));
        var error = expect(answer, 405, "method_not_allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(error.at("/details/allowed/0").asString()).isEqualTo("POST");
    }

    @Test
    void a_wrong_media_type_is_told() throws Exception {
        expect(send(post("/v1/probe/body", "x", "text/plain")), 415, "unsupported_media_type");
    }

    @Test
    void an_answer_that_the_caller_cannot_take_is_told_in_json_all_the_same() throws Exception {
        expect(send(get("/v1/probe/item/" + UUID.randomUUID()).header("Accept", "image/png")), 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{\"a\":}", "[1,2"})
    void a_body_that_is_no_json_is_told(String body) throws Exception {
        expect(send(post("/v1/probe/body", body, "application/json")), 400, "malformed_request");
    }

    @Test
    void a_malformed_parameter_is_told_by_name() throws Exception {
        var error = expect(send(get("/v1/probe/item/17")), 400, "invalid_request");
        assertThat(error.at("/details/fields/0/field").asString()).isEqualTo("id");
    }

    @Test
    void malformed_multipart_is_told() throws Exception {
        expect(send(post("/v1/probe/part", "no boundary", "multipart/form-data")), 400, "malformed_request");
        expect(
                send(post("/v1/probe/part", "--b\r\nrubbish", "multipart/form-data; boundary=b")),
                400,
                "malformed_request");
    }

    @Test
    void a_body_declared_too_large_is_told() throws Exception {
        byte[] body = new byte[UploadLimits.BODY_BYTES + 1];
        var request =
                get("/v1/probe/body").POST(BodyPublishers.ofByteArray(body)).header("Content-Type", "application/json");
        expect(send(request), 413, "payload_too_large");
    }

    @Test
    void what_an_editor_of_models_sends_is_bounded_before_it_is_read() throws Exception {
        byte[] body = new byte[UploadLimits.MODEL_BYTES + 1];
        var request = get("/console/m%6Fdels/verification/check")
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        expect(send(request), 413, "payload_too_large");
    }

    @Test
    void a_body_that_only_turns_out_too_large_is_told() throws Exception {
        byte[] body = new byte[UploadLimits.BODY_BYTES + 1];
        Arrays.fill(body, (byte) ' ');
        var request = get("/v1/probe/body")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .header("Content-Type", "application/json");
        expect(send(request), 413, "payload_too_large");
    }

    @Test
    void an_unexpected_failure_shows_nothing_of_its_inside() throws Exception {
        var answer = send(get("/v1/probe/boom"));
        expect(answer, 500, "internal_error");
        assertThat(answer.body()).doesNotContain("Exception", "java", "secret detail");
    }

    @Test
    void a_failure_inside_a_filter_is_told_by_the_error_controller() throws Exception {
        var answer = send(get("/v1/probe/body").header("X-Break-Filter", "yes"));
        expect(answer, 500, "internal_error");
        assertThat(answer.body()).doesNotContain("secret detail");
    }

    @Test
    void missing_credentials_are_told_with_a_challenge() throws Exception {
        var answer = send(get("/worker/v1/jobs"));
        expect(answer, 401, "credentials_missing");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
    }

    @ParameterizedTest
    @CsvSource({"/v1/a;b, 400", "/v1//probe, 400", "/v1/%2e%2e/x, 400", "/v1/%00, 400"})
    void a_path_that_the_firewall_refuses_is_told(String path, int status) throws Exception {
        expect(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), status, "malformed_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/<rubbish> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "RUBBISH\r\n\r\n",
                "GET /v1/x HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            })
    void what_is_hardly_http_is_told(String request) throws Exception {
        expect(raw(request), 400, "malformed_request");
    }

    @ParameterizedTest
    @CsvSource({"/v1/probe/body, application/json", "/v1/probe/part, multipart/form-data; boundary=b"})
    void a_body_that_breaks_off_is_told_as_the_senders(String path, String type) throws Exception {
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type + "\r\n";
        expect(raw(head + "Content-Length: 5000\r\n\r\n{\"a\":"), 400, "malformed_request");
        expect(raw(head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\""), 400, "malformed_request");
        expect(raw(head + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n"), 400, "malformed_request");
    }

    @Test
    void an_address_or_headers_that_do_not_fit_are_told() throws Exception {
        String long20k = "a".repeat(20_000);
        expect(raw("GET /v1/x?q=" + long20k + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414, "uri_too_long");
        expect(raw("GET /v1/x HTTP/1.1\r\nHost: x\r\nX-Y: " + long20k + "\r\n\r\n"), 431, "headers_too_large");
    }

    @Test
    void the_callers_trace_id_comes_back_in_header_and_body() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = send(get("/v1/nothing").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(expect(answer, 404, "path_not_found").at("/trace_id").asString())
                .isEqualTo(trace);
    }

    @Test
    void a_page_for_people_is_not_answered_in_the_format() throws Exception {
        var answer = send(get("/console/nothing").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    private record Answer(int status, String body) {}

    private static JsonNode expect(HttpResponse<String> answer, int status, String code) {
        JsonNode error = expect(new Answer(answer.statusCode(), answer.body()), status, code);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().firstValue("X-Trace-Id"))
                .contains(error.at("/trace_id").asString());
        return error;
    }

    private static JsonNode expect(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.propertyNames()).containsExactly("error");
        JsonNode error = body.get("error");
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("code", "message", "details", "trace_id");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).endsWith(".");
        assertThat(error.get("details").isObject()).isTrue();
        assertThat(error.get("trace_id").asString()).matches("[0-9a-f]{32}");
        return error;
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder post(String path, String body, String type) {
        return get(path).POST(BodyPublishers.ofString(body)).header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private Answer raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream answer = socket.getInputStream();
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            int status = Integer.parseInt(text.substring(9, 12));
            String body = text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1);
            return new Answer(status, body);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
    })
    @Import({
        ApiErrorController.class,
        ApiErrorWriter.class,
        ApiExceptionResolver.class,
        BodyLimitFilter.class,
        ErrorTranslator.class,
        SecurityErrors.class,
        TomcatErrors.class,
        TraceFilter.class,
        UploadLimits.class,
        ProbeController.class,
    })
    static class Probe {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, SecurityErrors errors) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(calls -> calls.requestMatchers("/worker/**")
                            .authenticated()
                            .anyRequest()
                            .permitAll())
                    .exceptionHandling(
                            told -> told.authenticationEntryPoint(errors).accessDeniedHandler(errors))
                    .addFilterBefore(
                            (request, response, next) -> {
                                boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
                                if (first && ((HttpServletRequest) request).getHeader("X-Break-Filter") != null) {
                                    throw new IllegalStateException("secret detail");
                                }
                                next.doFilter(request, response);
                            },
                            AuthorizationFilter.class)
                    .build();
        }
    }

    @RestController
    static class ProbeController {

        @PostMapping(path = "/v1/probe/body", consumes = "application/json")
        Map<String, String> body(@RequestBody JsonNode body) {
            return Map.of("got", body.getNodeType().name());
        }

        @PostMapping(path = "/v1/probe/part", consumes = "multipart/form-data")
        Map<String, String> part(@RequestPart("file") MultipartFile file) {
            return Map.of("got", file.getName());
        }

        @GetMapping(path = "/v1/probe/item/{id}", produces = "application/json")
        Map<String, UUID> item(@PathVariable("id") UUID id) {
            return Map.of("id", id);
        }

        @GetMapping("/v1/probe/boom")
        Map<String, String> boom() {
            throw new IllegalStateException("secret detail");
        }
    }
}
