package io.proofline.workers.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.LockedJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkerProtocolTest {

    private static final CheckResult READ = new CheckResult(
            "document-read",
            Outcome.WARN,
            0.93,
            List.of(Reason.of("document_glare", Map.of("glare", 0.4))),
            Map.of("portrait_found", true, "mrz", Map.of("lines", List.of("P<UTO", "L898")), "age", 33),
            new Engine("proofline-vision", "1", Map.of("rec.onnx", "ab12")));

    @Test
    void a_job_arrives_as_it_was_sent() {
        LockedJob job = new LockedJob(
                "j1",
                "w1",
                "document-validate",
                new TenantId("acme"),
                UUID.randomUUID(),
                2,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                DocumentPack.ICAO_ID,
                Map.of("surname", "Eriksson"),
                List.of(new EvidenceRef(UUID.randomUUID(), EvidenceKind.SELFIE, "image/jpeg", 4711, "cd34")),
                Map.of("document-read", READ),
                List.of());

        String text = WorkerProtocol.json().writeValueAsString(new WorkerProtocol.Fetched(List.of(job)));
        assertThat(text).contains("\"locked_until\":\"2026-01-02T03:04:05.678Z\"", "\"case_id\"");
        assertThat(WorkerProtocol.json()
                        .readValue(text, WorkerProtocol.Fetched.class)
                        .jobs())
                .containsExactly(job);
    }

    @Test
    void a_report_arrives_with_its_pictures() {
        byte[] portrait = {1, 2, 3, -4};
        CheckReport report =
                new CheckReport(READ, List.of(new Artifact(EvidenceKind.DOCUMENT_PORTRAIT, "image/jpeg", portrait)));

        String text = WorkerProtocol.json().writeValueAsString(new WorkerProtocol.Complete("w1", "acme", report));
        CheckReport arrived = WorkerProtocol.json()
                .readValue(text, WorkerProtocol.Complete.class)
                .report();
        assertThat(arrived.result()).isEqualTo(READ);
        assertThat(arrived.artifacts()).singleElement().satisfies(artifact -> {
            assertThat(artifact.kind()).isEqualTo(EvidenceKind.DOCUMENT_PORTRAIT);
            assertThat(artifact.content()).isEqualTo(portrait);
        });
    }
}
