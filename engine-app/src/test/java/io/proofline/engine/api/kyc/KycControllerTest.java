package io.proofline.engine.api.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.HourlyViews;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.idempotency.Answer;
import io.proofline.casecore.idempotency.IdempotencyKeys;
import io.proofline.casecore.idempotency.KeyReused;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.api.ApiSliceTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API in a real container; the domain behind it is played. */
@ApiSliceTest
class KycControllerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TenantId TENANT = new TenantId("acme");
    private static final ApiClient CLIENT = new ApiClient(TENANT, "pk_acme_1", "shop");
    private static final UUID ID = UUID.fromString("7b0c2f4e-58c1-4a69-9d0f-3c5d2d1f0a11");

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys apiKeys;

    @Autowired
    private ApplicantLinks applicantLinks;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CheckRecords checks;

    @Autowired
    private HourlyViews views;

    @Autowired
    private IdempotencyKeys idempotency;

    @Autowired
    private ReasonTexts texts;

    @Autowired
    private VerificationProcess process;

    @BeforeEach
    void a_domain_that_plays_along() {
        reset(apiKeys, applicantLinks, files, checks, views, idempotency, texts, process);
        when(apiKeys.authenticate("pk_acme_1", "secret")).thenReturn(Optional.of(CLIENT));
        when(applicantLinks.issue(any())).thenReturn("token");
        when(files.open(any())).thenAnswer(call -> {
            assertThat(TenantScope.require()).isEqualTo(TENANT);
            return file(CaseStatus.PROCESSING);
        });
        when(idempotency.once(anyString(), anyString(), any()))
                .thenAnswer(call -> call.<Supplier<Answer>>getArgument(2).get());
        when(texts.of(any())).thenReturn(texts);
        when(texts.sentence(any(), anyString(), any()))
                .thenAnswer(call -> call.<Reason>getArgument(0).code() + " in words");
    }

    @Test
    void a_case_is_opened_and_its_links_are_told() throws Exception {
        HttpResponse<String> answer = send(post("/v1/kyc/verify", submission()));
        JsonNode body = json(answer, 202);
        assertThat(body.at("/case_id").asString()).isEqualTo(ID.toString());
        assertThat(body.at("/status").asString()).isEqualTo("processing");
        assertThat(body.at("/links/self").asString()).isEqualTo(url("/v1/kyc/" + ID));
        assertThat(body.at("/links/applicant").asString()).isEqualTo(url("/portal/token"));
        assertThat(answer.headers().firstValue("Location")).contains(url("/v1/kyc/" + ID));
        ArgumentCaptor<OpenCase> opened = ArgumentCaptor.forClass(OpenCase.class);
        verify(files).open(opened.capture());
        assertThat(opened.getValue().actor().id()).isEqualTo("pk_acme_1");
        assertThat(opened.getValue().evidence())
                .extracting(evidence -> evidence.content().mediaType())
                .containsExactly("image/png", "image/png");
    }

    @Test
    void the_header_opens_the_door_as_basic_does() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/v1/kyc"))).header("X-Api-Key", "pk_acme_1:secret");
        when(files.page(any(), any(), any(Integer.class))).thenReturn(List.of());
        json(send(request), 200);
    }

    @Test
    void a_wrong_key_is_refused_before_anything_is_read() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/v1/kyc/verify")))
                .header("X-Api-Key", "pk_acme_1:wrong")
                .POST(BodyPublishers.ofString("{"));
        HttpResponse<String> answer = send(request);
        assertThat(error(answer, 401)).isEqualTo("credentials_invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void no_key_at_all_is_told_apart_from_a_wrong_one() throws Exception {
        assertThat(error(send(HttpRequest.newBuilder(URI.create(url("/v1/kyc")))), 401))
                .isEqualTo("credentials_missing");
    }

    @Test
    void a_sender_who_keeps_failing_has_to_wait() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/v1/kyc"))).header("X-Api-Key", "pk_acme_guessed:wrong");
        for (int i = 0; i < 10; i++) {
            assertThat(error(send(request), 401)).isEqualTo("credentials_invalid");
        }
        HttpResponse<String> answer = send(request);
        assertThat(error(answer, 429)).isEqualTo("too_many_failures");
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void an_unknown_path_is_told_to_who_is_let_in() throws Exception {
        assertThat(error(send(get("/v1/nothing")), 404)).isEqualTo("path_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "7b0c2f4e-58c1-4a69-9d0f-3c5d2d1f0a12"})
    void a_case_that_is_not_there_is_always_told_the_same(String id) throws Exception {
        when(files.get(any())).thenThrow(new CaseNotFound(ID));
        HttpResponse<String> answer = send(get("/v1/kyc/" + id));
        assertThat(error(answer, 404)).isEqualTo("case_not_found");
        assertThat(answer.body()).doesNotContain(id);
    }

    @Test
    void a_case_is_told_with_its_checks_and_fields() throws Exception {
        when(files.get(ID)).thenReturn(file(CaseStatus.AWAITING_EVIDENCE));
        when(checks.ofCase(ID))
                .thenReturn(List.of(
                        check("liveness-check", 0.2, 1),
                        check("document-read", 0.9, 1),
                        check("liveness-check", 0.8, 2)));
        when(process.openRequests(ID)).thenReturn(List.of(new EvidenceRequest(EvidenceKind.SELFIE, "no_face")));
        JsonNode body = json(send(get("/v1/kyc/" + ID)), 200);
        assertThat(body.at("/status").asString()).isEqualTo("awaiting_evidence");
        assertThat(body.get("decision").isNull()).isTrue();
        assertThat(body.at("/checks")).hasSize(2);
        assertThat(body.at("/checks/0/name").asString()).isEqualTo("liveness-check");
        assertThat(body.at("/checks/0/attempt").asInt()).isEqualTo(2);
        assertThat(body.at("/checks/0/milliseconds").asInt()).isEqualTo(412);
        assertThat(body.at("/checks/0/reasons/0/code").asString()).isEqualTo("document_blurred");
        assertThat(body.at("/checks/0/reasons/0/text").asString()).isEqualTo("document_blurred in words");
        assertThat(body.at("/extracted_fields/0/value").asString()).isEqualTo("L898902C3");
        assertThat(body.at("/requested_evidence/0/kind").asString()).isEqualTo("selfie");
        assertThat(body.at("/requested_evidence/0/reason/code").asString()).isEqualTo("no_face");
        verify(views).seen(ID, Actor.client("pk_acme_1"), "/v1/kyc/{id}");
    }

    @Test
    void a_case_of_which_nothing_was_read_shows_nothing_personal() throws Exception {
        when(files.get(ID)).thenReturn(file(CaseStatus.PROCESSING));
        when(checks.ofCase(ID)).thenReturn(List.of(check("liveness-check", 0.8, 1)));
        assertThat(json(send(get("/v1/kyc/" + ID)), 200).at("/extracted_fields"))
                .isEmpty();
        verify(views, never()).seen(any(), any(), anyString());
    }

    @Test
    void nothing_personal_is_told_when_the_view_cannot_be_written_down() throws Exception {
        when(files.get(ID)).thenReturn(file(CaseStatus.PROCESSING));
        when(checks.ofCase(ID)).thenReturn(List.of(check("document-read", 0.9, 1)));
        doThrow(new IllegalStateException("the trail is full")).when(views).seen(any(), any(), anyString());
        HttpResponse<String> answer = send(get("/v1/kyc/" + ID));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("L898902C3");
    }

    @Test
    void a_list_is_told_page_by_page() throws Exception {
        when(files.page(any(), any(), any(Integer.class)))
                .thenReturn(IntStream.range(0, 3)
                        .mapToObj(i -> file(CaseStatus.COMPLETED))
                        .toList());
        JsonNode page = json(send(get("/v1/kyc?limit=2&status=completed")), 200);
        assertThat(page.get("cases")).hasSize(2);
        String cursor = page.get("next_cursor").asString();
        json(send(get("/v1/kyc?limit=2&cursor=" + cursor)), 200);
        json(send(get("/v1/kyc?limit=3")), 200);
        assertThat(json(send(get("/v1/kyc?limit=3")), 200).get("next_cursor").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "status=lost", "cursor=rubbish", "cursor=YXxi"})
    void a_list_asked_for_wrongly_is_told_by_parameter(String query) throws Exception {
        HttpResponse<String> answer = send(get("/v1/kyc?" + query));
        assertThat(error(answer, 400)).isEqualTo("invalid_request");
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/error/details/fields/0/field")
                        .asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_key_reused_for_another_request_is_told() throws Exception {
        doThrow(new KeyReused()).when(idempotency).once(anyString(), anyString(), any());
        assertThat(error(send(post("/v1/kyc/verify", submission()).header("Idempotency-Key", "k-1")), 422))
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void a_key_that_is_none_is_told() throws Exception {
        assertThat(error(send(post("/v1/kyc/verify", submission()).header("Idempotency-Key", "a b")), 400))
                .isEqualTo("invalid_request");
        verify(files, never()).open(any());
    }

    @Test
    void evidence_that_nobody_asked_for_is_not_taken() throws Exception {
        when(files.lock(ID)).thenReturn(file(CaseStatus.PROCESSING));
        assertThat(error(send(post("/v1/kyc/" + ID + "/evidence", selfie())), 409))
                .isEqualTo("evidence_not_requested");
        verify(files, never()).addEvidence(any(), any(), any());
    }

    @Test
    void evidence_for_a_decided_case_is_not_taken() throws Exception {
        when(files.lock(ID)).thenReturn(file(CaseStatus.COMPLETED));
        assertThat(error(send(post("/v1/kyc/" + ID + "/evidence", selfie())), 409))
                .isEqualTo("case_completed");
    }

    @Test
    void evidence_that_was_asked_for_is_taken() throws Exception {
        when(files.lock(ID)).thenReturn(file(CaseStatus.AWAITING_EVIDENCE));
        when(files.get(ID)).thenReturn(file(CaseStatus.PROCESSING));
        when(process.openRequests(ID)).thenReturn(List.of(new EvidenceRequest(EvidenceKind.SELFIE, "no_face")));
        assertThat(json(send(post("/v1/kyc/" + ID + "/evidence", selfie())), 202)
                        .at("/status")
                        .asString())
                .isEqualTo("processing");
        verify(files).addEvidence(any(), any(), any());
    }

    @Test
    void a_domain_that_breaks_is_told_without_its_inside() throws Exception {
        when(files.get(any())).thenThrow(new IllegalStateException("inside"));
        HttpResponse<String> answer = send(get("/v1/kyc/" + ID));
        assertThat(error(answer, 500)).isEqualTo("internal_error");
        assertThat(answer.body()).doesNotContain("inside", "Exception");
    }

    private static CaseFile file(CaseStatus status) {
        boolean completed = status == CaseStatus.COMPLETED;
        return new CaseFile(
                ID,
                TENANT,
                "A-1042",
                DocumentPack.ICAO_PASSPORT,
                "en",
                "api",
                status,
                completed ? CaseDecision.ACCEPTED : null,
                completed ? "accepted" : null,
                completed ? new BigDecimal("87.5") : null,
                null,
                Map.of(),
                List.of(),
                Instant.EPOCH,
                completed ? Instant.EPOCH : null,
                null);
    }

    private static RecordedCheck check(String name, double score, int attempt) {
        Map<String, Object> facts = Map.of(
                "fields",
                List.of(Map.of("name", "document_number", "value", "L898902C3", "source", "mrz", "confidence", 0.98)));
        CheckResult result = new CheckResult(
                name,
                Outcome.PASS,
                score,
                List.of(Reason.of("document_blurred")),
                facts,
                new Engine("proofline-vision", "1", Map.of()));
        return new RecordedCheck(
                UUID.randomUUID(),
                "job",
                result,
                attempt,
                Instant.ofEpochMilli(1_000),
                Instant.ofEpochMilli(1_412),
                "worker");
    }

    private static String submission() throws Exception {
        return "{\"pack\":\"icao-passport\",\"reference\":\"A-1042\",\"evidence\":{\"document_front\":\"%1$s\",\"selfie\":\"%1$s\"}}"
                .formatted(picture());
    }

    private static String selfie() throws Exception {
        return "{\"evidence\":{\"selfie\":\"" + picture() + "\"}}";
    }

    private static String picture() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("pk_acme_1:secret".getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder post(String path, String body) {
        return get(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String error(HttpResponse<String> answer, int status) {
        return json(answer, status).at("/error/code").asString();
    }
}
