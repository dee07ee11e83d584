package io.proofline.engine.process.replay;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.Topics;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.Example;
import io.proofline.decisions.examples.ExampleTable;
import io.proofline.decisions.examples.ShippedExamples;
import io.proofline.decisions.model.ShippedModels;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The shipped examples of whole cases, as if they had been recorded. */
public final class ExampleCases {

    private static final Map<String, String> TOPICS = Map.of(
            "document_read", Topics.DOCUMENT_READ,
            "document_validate", Topics.DOCUMENT_VALIDATE,
            "document_forensics", Topics.DOCUMENT_FORENSICS,
            "liveness", Topics.LIVENESS_CHECK,
            "face_match", Topics.FACE_MATCH,
            "profile", Topics.APPLICANT_PROFILE,
            "duplicates", Topics.DUPLICATE_SEARCH);

    private ExampleCases() {}

    static ReplayedCase recorded(String example) {
        return new ReplayedCase(file(), Set.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE), results(example));
    }

    /** Results of the checks by their topics; the search for duplicates found nothing unless the example says so. */
    public static Map<String, CheckResult> results(String example) {
        Map<String, CheckResult> results = new HashMap<>();
        Map<String, Object> inputs = inputs(example);
        TOPICS.forEach((input, topic) -> {
            Map<?, ?> check = inputs.get(input) instanceof Map<?, ?> given ? given : Map.of();
            if (!check.isEmpty() || topic.equals(Topics.DUPLICATE_SEARCH)) {
                results.put(topic, result(topic, check));
            }
        });
        return results;
    }

    private static CheckResult result(String topic, Map<?, ?> check) {
        Map<String, Object> facts = new HashMap<>();
        if (check.get("facts") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> facts.put(String.valueOf(name), value));
        }
        List<Reason> reasons = check.get("reasons") instanceof List<?> codes
                ? codes.stream()
                        .map(code -> new Reason(String.valueOf(code), Map.of()))
                        .toList()
                : List.of();
        return new CheckResult(
                topic,
                check.get("outcome") == null
                        ? Outcome.PASS
                        : Outcome.valueOf(String.valueOf(check.get("outcome")).toUpperCase(Locale.ROOT)),
                check.get("score") instanceof Number score ? (Double) score.doubleValue() : null,
                reasons,
                facts,
                new Engine("example", "1", Map.of()));
    }

    private static Map<String, Object> inputs(String example) {
        return new ShippedExamples(new KieDecisionService(new ShippedModels()))
                .of(ShippedModels.VERIFICATION).stream()
                        .filter(ExampleTable::wholeGraph)
                        .flatMap(table -> table.examples().stream())
                        .filter(row -> row.name().equals(example))
                        .findFirst()
                        .map(Example::inputs)
                        .orElseThrow();
    }

    private static CaseFile file() {
        return new CaseFile(
                UUID.randomUUID(),
                new TenantId("acme"),
                "",
                DocumentPack.ICAO_PASSPORT,
                "en",
                "api",
                CaseStatus.COMPLETED,
                null,
                "accepted",
                null,
                null,
                Map.of("country", "CHE"),
                List.of(),
                Instant.EPOCH,
                null,
                null);
    }
}
