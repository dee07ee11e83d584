package io.proofline.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.api.ApiCaller.Answer;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running platform with its own workers and database, spoken to over HTTP alone. */
class RestApiIT {

    private static final Set<String> SETTLED = Set.of("completed", "in_review", "awaiting_evidence");

    /** A tenant that does nothing right, so that nothing may be stored of it. */
    private static final TenantId CLUMSY = new TenantId("clumsy");

    private static RunningPlatform platform;
    private static ApiCaller acme;
    private static ApiCaller clumsy;
    private static DemoCase good;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(
                data, "proofline.workers.embedded=true", "proofline.models.accept-specimens=true");
        platform.bean(Tenants.class).create(CLUMSY, "Clumsy");
        acme = caller(RunningPlatform.TENANT);
        clumsy = caller(CLUMSY);
        good = DemoCases.goodMatch();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_good_match_sent_as_json_is_accepted_and_everything_is_told() {
        JsonNode settled = settle(open(good));
        assertThat(settled.at("/band").asString()).as(settled.toPrettyString()).isEqualTo("accepted");
        assertThat(settled.at("/status").asString()).isEqualTo("completed");
        assertThat(settled.at("/decision").asString()).isEqualTo("accepted");
        assertThat(settled.at("/score").asDouble()).isBetween(80.0, 100.0);
        assertThat(settled.at("/factors"))
                .extracting(factor -> factor.get("name").asString())
                .containsExactlyInAnyOrder("liveness", "face", "document", "profile");
        assertThat(settled.at("/factors")).allSatisfy(factor -> {
            assertThat(factor.get("value").asDouble()).isBetween(0.0, 1.0);
            assertThat(factor.get("weight").asDouble()).isPositive();
            assertThat(factor.get("rules")).isNotEmpty();
        });
        assertThat(settled.at("/checks"))
                .extracting(check -> check.get("name").asString())
                .containsExactlyInAnyOrder(
                        "document-read",
                        "document-validate",
                        "document-forensics",
                        "liveness-check",
                        "face-match",
                        "applicant-profile",
                        "duplicate-search");
        assertThat(settled.at("/checks"))
                .allSatisfy(
                        check -> assertThat(check.get("milliseconds").asLong()).isNotNegative());
        assertThat(settled.at("/extracted_fields")).anySatisfy(field -> {
            assertThat(field.get("name").asString()).isEqualTo("document_number");
            assertThat(field.get("value").asString()).isEqualTo(good.claims().get("document_number"));
        });
        assertThat(settled.at("/hard_stops")).isEmpty();
        assertThat(settled.at("/requested_evidence")).isEmpty();
        assertThat(settled.at("/decision_model").asString()).startsWith("verification@");
        assertThat(settled.at("/decided_at").asString())
                .isGreaterThan(settled.at("/opened_at").asString());
    }

    @Test
    void a_doubtful_match_sent_as_a_form_goes_to_a_person() {
        DemoCase doubtful = DemoCases.doubtfulMatch();
        Map<String, Object> form = new LinkedHashMap<>(doubtful.pictures());
        form.put("pack", doubtful.pack());
        form.put("reference", "form");
        doubtful.claims().forEach((claim, value) -> form.put("applicant." + claim, value));
        JsonNode settled = settle(acme.postForm("/v1/kyc/verify", form));
        assertThat(settled.at("/band").asString()).as(settled.toPrettyString()).isEqualTo("review");
        assertThat(settled.at("/status").asString()).isEqualTo("in_review");
        assertThat(settled.get("decision").isNull()).isTrue();
    }

    @Test
    void an_impostor_is_rejected_and_the_reasons_are_said_in_words() {
        JsonNode settled = settle(open(DemoCases.impostor()));
        assertThat(settled.at("/decision").asString())
                .as(settled.toPrettyString())
                .isEqualTo("rejected");
        assertThat(settled.at("/decision_reasons")).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.get("code").asString()).matches("[a-z_]+");
            assertThat(reason.get("text").asString()).hasSizeGreaterThan(10).doesNotContain("{");
        });
    }

    @Test
    void a_selfie_without_a_face_is_asked_for_again_and_the_case_goes_on_with_a_better_one() {
        Map<String, byte[]> pictures = new LinkedHashMap<>(good.pictures());
        pictures.put("selfie", png(640, 480));
        JsonNode waiting = settle(
                acme.postJson("/v1/kyc/verify", ApiCaller.submission(good.pack(), "no face", good.claims(), pictures)));
        assertThat(waiting.at("/status").asString())
                .as(waiting.toPrettyString())
                .isEqualTo("awaiting_evidence");
        assertThat(waiting.at("/requested_evidence/0/kind").asString()).isEqualTo("selfie");
        assertThat(waiting.at("/requested_evidence/0/reason/code").asString()).isEqualTo("no_face");

        String evidence = "/v1/kyc/" + waiting.at("/case_id").asString() + "/evidence";
        acme.postForm(evidence, Map.of("document_front", good.pictures().get("document_front")))
                .error(409, "evidence_not_requested");
        JsonNode settled =
                settle(acme.postForm(evidence, Map.of("selfie", good.pictures().get("selfie"))));
        assertThat(settled.at("/decision").asString())
                .as(settled.toPrettyString())
                .isEqualTo("accepted");
        acme.postForm(evidence, Map.of("selfie", good.pictures().get("selfie"))).error(409, "case_completed");
    }

    @Test
    void a_request_repeated_at_the_same_time_opens_one_case() {
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(ApiCaller.submission(good.pack(), "repeated", good.claims(), good.pictures()));
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + UUID.randomUUID());
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 6)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> acme.post("/v1/kyc/verify", "application/json", body, key)))
                .toList();
        Set<JsonNode> distinct = new HashSet<>();
        answers.forEach(answer -> distinct.add(answer.join().json(202)));
        assertThat(distinct).hasSize(1);
        assertThat(acme.get("/v1/kyc?limit=100").json(200).get("cases"))
                .filteredOn(file -> file.get("reference").asString().equals("repeated"))
                .hasSize(1);

        byte[] other = JsonMapper.shared()
                .writeValueAsBytes(ApiCaller.submission(good.pack(), "another", good.claims(), good.pictures()));
        acme.post("/v1/kyc/verify", "application/json", other, key).error(422, "idempotency_key_reused");
    }

    @Test
    void the_description_and_its_page_are_there() {
        ApiCaller nobody = new ApiCaller(platform.port(), "nobody", "");
        assertThat(nobody.get("/v3/api-docs").json(200).get("openapi").asString())
                .startsWith("3.1");
        assertThat(nobody.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_key_is_refused() {
        new ApiCaller(platform.port(), "pk_acme_00000000000000000000", "wrong")
                .get("/v1/kyc")
                .error(401, "credentials_invalid");
    }

    @Test
    void an_unknown_case_and_another_tenants_case_are_told_the_same() {
        String id = open(good).json(202).get("case_id").asString();
        for (ApiCaller stranger : List.of(clumsy, caller(CLUMSY))) {
            for (String unknown : List.of(id, UUID.randomUUID().toString())) {
                JsonNode error = stranger.get("/v1/kyc/" + unknown).error(404, "case_not_found");
                assertThat(error.get("message").asString()).isEqualTo("There is no case with this id.");
                assertThat(error.get("details")).isEmpty();
            }
        }
        clumsy.postForm(
                        "/v1/kyc/" + id + "/evidence",
                        Map.of("selfie", good.pictures().get("selfie")))
                .error(404, "case_not_found");
    }

    static Stream<Arguments> badInput() {
        byte[] front = DemoCases.goodMatch().pictures().get("document_front");
        return Stream.of(
                Arguments.of("empty body", 400, "empty_body", json(new byte[0])),
                Arguments.of("no JSON", 400, "malformed_request", json("{".getBytes(StandardCharsets.UTF_8))),
                Arguments.of(
                        "no field right", 400, "invalid_request", json("{\"a\":1}".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("no body at all", 415, "unsupported_media_type", body("text/plain", new byte[0])),
                Arguments.of(
                        "text called .jpg",
                        422,
                        "image_type_unsupported",
                        selfie("Dear Sir".repeat(99).getBytes(StandardCharsets.UTF_8))),
                Arguments.of("empty file", 422, "image_empty", selfie(new byte[0])),
                Arguments.of("truncated JPEG", 422, "image_unreadable", selfie(Arrays.copyOf(front, front.length / 2))),
                Arguments.of("too many pixels", 422, "image_too_many_pixels", selfie(png(12_000, 12_000))),
                Arguments.of("too few pixels", 422, "image_too_small", selfie(png(40, 40))),
                Arguments.of("11 MB file", 413, "image_too_large", selfie(Arrays.copyOf(front, 11 * 1024 * 1024))),
                Arguments.of("45 MiB body", 413, "payload_too_large", json(new byte[45 * 1024 * 1024])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void bad_input_is_told_and_nothing_of_it_is_stored(String what, int status, String code, Attempt attempt) {
        Map<String, Long> before = TenantRows.count(platform, CLUMSY);
        attempt.by(clumsy).error(status, code);
        assertThat(TenantRows.count(platform, CLUMSY)).as(what).isEqualTo(before);
        assertThat(before).containsEntry("proofline.kyc_case", 0L).containsEntry("engine", 0L);
    }

    @FunctionalInterface
    interface Attempt {
        Answer by(ApiCaller caller);
    }

    private static Attempt json(byte[] content) {
        return body("application/json", content);
    }

    private static Attempt body(String type, byte[] content) {
        return caller -> caller.post("/v1/kyc/verify", type, content, Map.of("Idempotency-Key", "bad"));
    }

    private static Attempt selfie(byte[] content) {
        return caller -> {
            Map<String, Object> form = new HashMap<>(good.pictures());
            form.put("pack", good.pack());
            form.put("reference", "bad");
            form.put("selfie", content);
            return caller.postForm("/v1/kyc/verify", form);
        };
    }

    private static Answer open(DemoCase demo) {
        return acme.postJson(
                "/v1/kyc/verify", ApiCaller.submission(demo.pack(), demo.title(), demo.claims(), demo.pictures()));
    }

    /** The case when nothing moves any more without a person. */
    private static JsonNode settle(Answer opened) {
        String id = opened.json(202).get("case_id").asString();
        return platform.await(
                () -> acme.get("/v1/kyc/" + id).json(200),
                file -> SETTLED.contains(file.get("status").asString()));
    }

    private static ApiCaller caller(TenantId tenant) {
        return new ApiCaller(platform.port(), platform.bean(ApiKeys.class).issue(tenant, "test"));
    }

    private static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", png);
            return png.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
