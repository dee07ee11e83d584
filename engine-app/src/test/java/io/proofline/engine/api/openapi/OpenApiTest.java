package io.proofline.engine.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentPack;
import io.proofline.engine.api.ApiSliceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiSliceTest
class OpenApiTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @LocalServerPort
    private int port;

    @Test
    void the_description_is_openapi_3_1_and_has_every_path() throws Exception {
        JsonNode api = description();
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/v1/audit/checkpoint",
                        "/v1/audit/key",
                        "/v1/audit/entries/{index}/proof",
                        "/v1/audit/consistency",
                        "/v1/audit/export",
                        "/v1/audit/cases/{id}/evidence-file",
                        "/v1/kyc/verify",
                        "/v1/kyc",
                        "/v1/kyc/{id}",
                        "/v1/kyc/{id}/evidence",
                        "/v1/kyc/{id}/liveness-challenge",
                        "/v1/kyc/{id}/liveness-video");
        assertThat(api.at("/components/securitySchemes").propertyNames()).containsExactlyInAnyOrder("basic", "header");
        assertThat(api.at("/security")).hasSize(2);
    }

    @Test
    void every_operation_tells_its_failures_in_the_one_shape() throws Exception {
        for (Map.Entry<String, JsonNode> operation : operations(description()).entrySet()) {
            List<String> failures = new ArrayList<>();
            operation.getValue().get("responses").properties().forEach(answer -> {
                if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                    failures.add(answer.getKey());
                    JsonNode json = answer.getValue().at("/content/application~1json");
                    assertThat(json.at("/schema/$ref").asString())
                            .as(operation.getKey() + " " + answer.getKey())
                            .isEqualTo("#/components/schemas/Error");
                    assertThat(json.get("examples")).isNotEmpty();
                }
            });
            assertThat(failures).as(operation.getKey()).contains("401", "429", "500", "503");
        }
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        JsonNode api = description();
        Matcher reference = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(api.toString());
        int found = 0;
        while (reference.find()) {
            assertThat(api.at(reference.group(1)).isMissingNode())
                    .as(reference.group(1))
                    .isFalse();
            found++;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void the_request_is_described_field_by_field() throws Exception {
        JsonNode schemas = description().at("/components/schemas");
        assertThat(schemas.at("/VerifyRequest/required")).hasSize(3);
        assertThat(schemas.at("/VerifyRequest/properties/pack/enum"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(DocumentPack.values())
                        .map(DocumentPack::word)
                        .toList());
        assertThat(schemas.at("/Applicant/properties").propertyNames()).contains("birth_date", "email");
        assertThat(schemas.at("/Evidence/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "document_front", "document_back", "selfie", "fingerprint", "fingerprint_reference");
        assertThat(schemas.at("/VerifyForm/properties").propertyNames())
                .contains("request", "pack", "applicant.surname", "selfie", "finger", "dpi", "reference_dpi");
        assertThat(schemas.at("/Case/properties").propertyNames())
                .contains("case_id", "hard_stops", "extracted_fields", "requested_evidence", "decided_at");
    }

    @Test
    void the_page_is_public_and_asks_no_other_host_for_anything() throws Exception {
        HttpResponse<String> page = get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/swagger-ui/index.html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        String script = get("/swagger-ui/swagger-initializer.js").body();
        assertThat(page.body() + script).doesNotContain("http://", "https://");
        JsonNode settings =
                JsonMapper.shared().readTree(get("/v3/api-docs/swagger-config").body());
        assertThat(settings.path("validatorUrl").asString("")).isEmpty();
        assertThat(settings.at("/url").asString()).isEqualTo("/v3/api-docs");
    }

    private static Map<String, JsonNode> operations(JsonNode api) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        api.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        assertThat(operations).hasSize(12);
        return operations;
    }

    private JsonNode description() throws Exception {
        HttpResponse<String> answer = get("/v3/api-docs");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
