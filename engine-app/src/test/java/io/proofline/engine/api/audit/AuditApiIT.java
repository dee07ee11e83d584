package io.proofline.engine.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportReport;
import io.proofline.casecore.audit.export.ExportVerifier;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.api.ApiCaller;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.JsonNode;

/** The audit trail of a running platform, taken away over HTTP and verified with nothing but the public key. */
class AuditApiIT {

    private static final TenantId OTHER = new TenantId("other");

    @TempDir
    private static Path data;

    private static RunningPlatform platform;
    private static ApiCaller acme;
    private static ApiCaller other;
    private static String caseId;

    @BeforeAll
    static void a_case_of_each_of_two_tenants() {
        platform = RunningPlatform.start(data, "proofline.audit.checkpoint-every=PT1S");
        platform.bean(Tenants.class).create(OTHER, "Other");
        acme = caller(RunningPlatform.TENANT);
        other = caller(OTHER);
        caseId = open(acme);
        open(other);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void an_export_holds_against_the_checkpoint_and_the_key_that_were_got_before() throws IOException {
        SignedCheckpoint kept = checkpoint();
        String export =
                acme.get("/v1/audit/export?since=" + kept.checkpoint().size()).text(200);
        ExportReport report = verify(export, kept);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isPositive();
        assertThat(export).contains(caseId, "case_opened").doesNotContain("\"tenant\":\"other\"");
    }

    @Test
    void an_evidence_file_has_the_digests_of_what_was_sent() throws IOException {
        String file = acme.get("/v1/audit/cases/" + caseId + "/evidence-file").text(200);
        assertThat(verify(file).findings()).isEmpty();
        assertThat(file).contains("{\"evidence\":{", "\"kind\":\"selfie\"", "evidence_file_exported");
        other.get("/v1/audit/cases/" + caseId + "/evidence-file").error(404, "case_not_found");
    }

    /** What the platform notes of itself, such as the models that it ships, is an entry of neither. */
    @Test
    void an_entry_is_proved_to_its_tenant_alone() {
        long size = checkpoint().checkpoint().size();
        Map<Long, String> owners = owners(size);
        assertThat(owners).hasSize((int) size).containsValues(RunningPlatform.TENANT.value(), OTHER.value());
        owners.forEach((index, owner) -> {
            String path = "/v1/audit/entries/" + index + "/proof";
            List<Integer> answers =
                    List.of(acme.get(path).status(), other.get(path).status());
            assertThat(answers)
                    .as("%s, an entry of %s", path, owner)
                    .containsExactly(
                            owner.equals(RunningPlatform.TENANT.value()) ? 200 : 404,
                            owner.equals(OTHER.value()) ? 200 : 404);
        });
        assertThat(owners).containsValue(Tenants.PLATFORM.value());
        acme.get("/v1/audit/entries/999999999/proof").error(404, "audit_not_found");
    }

    @Test
    void what_is_asked_for_wrongly_is_told() {
        acme.get("/v1/audit/consistency?from=0&to=1").error(400, "invalid_request");
        acme.get("/v1/audit/export?from=yesterday").error(400, "invalid_request");
        acme.get("/v1/audit/export?since=0").error(400, "invalid_request");
        acme.get("/v1/audit/export?case=nobody").error(404, "case_not_found");
    }

    @Test
    void the_checkpoints_file_has_what_the_api_gives() throws IOException {
        SignedCheckpoint kept = checkpoint();
        Path file = data.resolve("audit").resolve("checkpoints.txt");
        assertThat(platform.await(() -> SignedCheckpoint.parseAll(text(file)), notes -> notes.stream()
                        .anyMatch(kept::isSame)))
                .isNotEmpty();
    }

    private static SignedCheckpoint checkpoint() {
        JsonNode checkpoint = platform.await(() -> acme.get("/v1/audit/checkpoint"), answer -> answer.status() == 200)
                .json(200);
        return SignedCheckpoint.parse(checkpoint.get("note").asString());
    }

    /** Tenants of the first entries of the tree, by index. */
    private static Map<Long, String> owners(long size) {
        Map<Long, String> owners = new TreeMap<>();
        platform.bean(SystemDatabase.class).inTransaction(jdbc -> {
            jdbc.sql("select leaf_index, tenant_id from proofline.audit_entry where leaf_index < :size")
                    .param("size", size)
                    .query((RowCallbackHandler)
                            row -> owners.put(row.getLong("leaf_index"), row.getString("tenant_id")));
            return owners;
        });
        return owners;
    }

    private static ExportReport verify(String file, SignedCheckpoint... kept) throws IOException {
        String key = acme.get("/v1/audit/key").json(200).get("pem").asString();
        return new ExportVerifier(List.of(key), List.of(kept))
                .verify(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException torn) {
            return "";
        }
    }

    private static String open(ApiCaller caller) {
        DemoCase demo = DemoCases.goodMatch();
        return caller.postJson(
                        "/v1/kyc/verify",
                        ApiCaller.submission(demo.pack(), demo.title(), demo.claims(), demo.pictures()))
                .json(202)
                .get("case_id")
                .asString();
    }

    private static ApiCaller caller(TenantId tenant) {
        return new ApiCaller(platform.port(), platform.bean(ApiKeys.class).issue(tenant, "test"));
    }
}
