package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.workers.VisionWorkers;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One passport case put through every shipped check, one after the other, and through the shipped tables. */
final class CheckedCase {

    /** What the tables call the checks. */
    private static final Map<String, String> NAMES = Map.of(
            Topics.DOCUMENT_READ, "document_read",
            Topics.DOCUMENT_VALIDATE, "document_validate",
            Topics.DOCUMENT_FORENSICS, "document_forensics",
            Topics.LIVENESS_CHECK, "liveness",
            Topics.FACE_MATCH, "face_match",
            Topics.APPLICANT_PROFILE, "profile");

    private static final List<String> ORDER = List.of(
            Topics.DOCUMENT_READ,
            Topics.DOCUMENT_VALIDATE,
            Topics.DOCUMENT_FORENSICS,
            Topics.LIVENESS_CHECK,
            Topics.FACE_MATCH,
            Topics.APPLICANT_PROFILE);

    private final UUID caseId = UUID.randomUUID();
    private final HeldEvidence evidence = new HeldEvidence();
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private final Map<String, String> claims;

    /** @param pictures by the word of the evidence kind */
    CheckedCase(Map<String, String> claims, Map<String, byte[]> pictures) {
        this.claims = claims;
        pictures.forEach((word, jpeg) -> evidence.add(EvidenceKind.ofWord(word).orElseThrow(), jpeg));
    }

    DecisionRun decide(VisionWorkers workers, DecisionService decisions) throws UnusableEvidence {
        for (String topic : ORDER) {
            LockedJob job = job(topic);
            CheckReport report = workers.handlers(List.of(topic)).get(0).handle(job, new EvidenceLoader(evidence, job));
            results.put(topic, report.result());
            report.artifacts().forEach(artifact -> evidence.add(artifact.kind(), artifact.content()));
        }
        return decisions.evaluate("verification", "band", inputs());
    }

    private LockedJob job(String topic) {
        return new LockedJob(
                topic,
                "worker",
                topic,
                new TenantId("acme"),
                caseId,
                1,
                Instant.EPOCH,
                DocumentPack.ICAO_PASSPORT,
                claims,
                evidence.refs(),
                results,
                List.of());
    }

    private Map<String, Object> inputs() {
        Map<String, Object> inputs = new HashMap<>();
        results.forEach((topic, result) -> inputs.put(NAMES.get(topic), context(result)));
        inputs.put("case_file", Map.of("pack", DocumentPack.ICAO_PASSPORT.word(), "channel", "api", "language", "en"));
        return inputs;
    }

    private static Map<String, Object> context(CheckResult result) {
        Map<String, Object> context = new HashMap<>();
        context.put("outcome", result.outcome().word());
        context.put("score", result.score());
        context.put("reasons", result.reasons().stream().map(Reason::code).toList());
        context.put("facts", result.facts());
        return context;
    }
}
