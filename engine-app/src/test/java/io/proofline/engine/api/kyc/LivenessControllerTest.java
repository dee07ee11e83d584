package io.proofline.engine.api.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.idempotency.Answer;
import io.proofline.casecore.idempotency.IdempotencyKeys;
import io.proofline.casecore.liveness.ChallengeRefused;
import io.proofline.casecore.liveness.IssuedChallenge;
import io.proofline.casecore.liveness.LivenessVideos;
import io.proofline.casecore.liveness.VideoNotAsked;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.api.ApiSliceTest;
import io.proofline.specimens.clip.ClipFormat;
import io.proofline.specimens.clip.HeldPhotograph;
import io.proofline.specimens.clip.Motion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Challenges and videos through a real container and the real door; the domain behind them is played. */
@ApiSliceTest
class LivenessControllerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TenantId TENANT = new TenantId("acme");
    private static final UUID ID = UUID.fromString("7b0c2f4e-58c1-4a69-9d0f-3c5d2d1f0a11");
    private static final String BOUNDARY = "-------x";
    private static final byte[] VIDEO = new HeldPhotograph(
                    new BufferedImage(200, 260, BufferedImage.TYPE_3BYTE_BGR), 320, 240)
            .moved(Motion.WAVED, 3.2)
            .encode(ClipFormat.WEBM);

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys apiKeys;

    @Autowired
    private ApplicantLinks applicantLinks;

    @Autowired
    private CaseFiles files;

    @Autowired
    private IdempotencyKeys idempotency;

    @Autowired
    private LivenessVideos videos;

    @BeforeEach
    void a_domain_that_plays_along() {
        reset(apiKeys, applicantLinks, files, idempotency, videos);
        when(apiKeys.authenticate("pk_acme_1", "secret"))
                .thenReturn(Optional.of(new ApiClient(TENANT, "pk_acme_1", "shop")));
        when(applicantLinks.issue(any())).thenReturn("token");
        when(idempotency.once(anyString(), anyString(), any()))
                .thenAnswer(call -> call.<Supplier<Answer>>getArgument(2).get());
        when(files.get(ID)).thenReturn(file());
    }

    @Test
    void a_challenge_is_told_in_words_and_figures() throws Exception {
        Instant now = Instant.parse("2026-11-21T08:12:04.250Z");
        when(videos.challenge(ID, Actor.client("pk_acme_1")))
                .thenReturn(new IssuedChallenge(
                        "n-1",
                        List.of(ChallengeStep.TURN_LEFT, ChallengeStep.BLINK_TWICE),
                        Duration.ofMillis(2500),
                        now,
                        now.plusSeconds(180)));

        JsonNode body = json(send(post("/liveness-challenge").POST(BodyPublishers.noBody())), 201);

        assertThat(body.at("/nonce").asString()).isEqualTo("n-1");
        assertThat(body.at("/steps").toString()).isEqualTo("[\"turn_left\",\"blink_twice\"]");
        assertThat(body.at("/step_milliseconds").asLong()).isEqualTo(2500);
        assertThat(body.at("/expires_at").asString()).isEqualTo("2026-11-21T08:15:04.250Z");
    }

    @Test
    void a_challenge_survives_the_repetition_of_its_call() throws Exception {
        when(videos.challenge(any(), any()))
                .thenReturn(new IssuedChallenge(
                        "n-1", List.of(ChallengeStep.NOD), Duration.ofSeconds(3), Instant.EPOCH, Instant.EPOCH));

        JsonNode body = json(
                send(post("/liveness-challenge")
                        .header("Idempotency-Key", "k-1")
                        .POST(BodyPublishers.noBody())),
                201);

        assertThat(body.at("/nonce").asString()).isEqualTo("n-1");
        verify(idempotency).once(eq("k-1"), eq("liveness-challenge " + ID), any());
    }

    @Test
    void a_video_goes_to_its_case_as_it_came() throws Exception {
        JsonNode body = json(send(video(nonce("n-1"), file("video", VIDEO))), 202);

        assertThat(body.at("/case_id").asString()).isEqualTo(ID.toString());
        ArgumentCaptor<Inspected> taken = ArgumentCaptor.forClass(Inspected.class);
        verify(videos).submit(eq(ID), eq("n-1"), taken.capture(), eq(Actor.client("pk_acme_1")));
        assertThat(taken.getValue().mediaType()).isEqualTo("video/webm");
        assertThat(taken.getValue().content()).isEqualTo(VIDEO);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, challenge_unknown",
        "EXPIRED, challenge_expired",
        "USED, challenge_used",
        "EXHAUSTED, challenges_exhausted"
    })
    void a_video_that_answers_nothing_is_told_why(ChallengeRefused.Cause reason, String code) throws Exception {
        doThrow(new ChallengeRefused(reason)).when(videos).submit(any(), any(), any(), any());

        assertThat(error(send(video(nonce("n-1"), file("video", VIDEO))), 409)).isEqualTo(code);
    }

    @Test
    void a_case_that_takes_no_video_says_so() throws Exception {
        when(videos.challenge(any(), any())).thenThrow(new VideoNotAsked(ID));

        assertThat(error(send(post("/liveness-challenge").POST(BodyPublishers.noBody())), 409))
                .isEqualTo("evidence_not_requested");
    }

    @Test
    void a_form_that_lacks_something_or_has_more_is_told_by_field() throws Exception {
        assertThat(fields(send(video(nonce("n-1"))))).isEqualTo("video missing");
        assertThat(fields(send(video(file("video", VIDEO))))).isEqualTo("nonce missing");
        assertThat(fields(send(video(nonce("n-1"), nonce("n-2"), file("video", VIDEO)))))
                .isEqualTo("nonce invalid");
        assertThat(fields(send(video(nonce("n-1"), file("video", VIDEO), file("selfie", VIDEO)))))
                .isEqualTo("selfie unknown");
        verify(videos, never()).submit(any(), any(), any(), any());
    }

    @Test
    void what_is_no_video_is_refused_at_the_door() throws Exception {
        assertThat(refusal(new byte[0], 422)).isEqualTo("video_empty");
        assertThat(refusal("my film".getBytes(StandardCharsets.UTF_8), 422)).isEqualTo("video_type_unsupported");
        assertThat(refusal(Arrays.copyOf(VIDEO, VIDEO.length / 2), 422)).isEqualTo("video_unreadable");
        assertThat(refusal(new byte[32_000_000], 413)).isEqualTo("video_too_large");
        verify(videos, never()).submit(any(), any(), any(), any());
    }

    @Test
    void a_video_is_no_picture_of_the_other_calls() throws Exception {
        HttpResponse<String> answer = send(form("/evidence", file("liveness_video", VIDEO)));

        assertThat(fields(answer)).startsWith("liveness_video unknown");
    }

    private String refusal(byte[] content, int status) throws Exception {
        return error(send(video(nonce("n-1"), file("video", content))), status);
    }

    private HttpRequest.Builder video(byte[]... parts) {
        return form("/liveness-video", parts);
    }

    private HttpRequest.Builder form(String path, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return post(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] nonce(String value) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"nonce\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] file(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"me.webm\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private HttpRequest.Builder post(String path) {
        String credentials = Base64.getEncoder().encodeToString("pk_acme_1:secret".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/kyc/" + ID + path))
                .header("Authorization", "Basic " + credentials);
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

    private static String fields(HttpResponse<String> answer) {
        JsonNode field = json(answer, 400).at("/error/details/fields/0");
        return field.at("/field").asString() + " " + field.at("/problem").asString();
    }

    private static CaseFile file() {
        return new CaseFile(
                ID,
                TENANT,
                "A-1042",
                DocumentPack.ICAO_PASSPORT,
                "en",
                "api",
                CaseStatus.PROCESSING,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Instant.EPOCH,
                null,
                null);
    }
}
