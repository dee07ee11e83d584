package io.proofline.console;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A doubtful case of an invented person, as the rooms beneath the console would give it. */
final class SampleCase {

    static final UUID ID = UUID.fromString("0b0e2a34-6a5d-4b8e-9a53-0e5c9d1f7a10");
    static final UUID TASK = UUID.fromString("5f1b6a0c-2c19-4a5e-8a0d-2f7e1f2b3c4d");
    static final TenantId TENANT = new TenantId("acme");

    private static final Instant OPENED = Instant.parse("2026-11-21T08:12:04Z");
    private static final Engine ENGINE = new Engine("proofline-vision", "0.1.0", Map.of());

    private SampleCase() {}

    static CaseFile file(CaseStatus status, CaseDecision decision) {
        return new CaseFile(
                ID,
                TENANT,
                "ACME-10482",
                DocumentPack.ICAO_PASSPORT,
                "en",
                "api",
                status,
                decision,
                "review",
                new BigDecimal("71.0"),
                "general",
                Map.of(
                        "surname", "ERIKSSON",
                        "given_names", "ANNA MARIA",
                        "birth_date", "1974-08-12",
                        "email", "anna@example.org"),
                decision == CaseDecision.REJECTED ? List.of(ReasonCodes.FACE_MISMATCH) : List.of(),
                OPENED,
                decision == null ? null : OPENED.plusSeconds(900),
                null);
    }

    static Map<String, CheckResult> latest() {
        return checks().stream()
                .map(RecordedCheck::result)
                .collect(Collectors.toMap(CheckResult::check, result -> result, (a, b) -> b, LinkedHashMap::new));
    }

    static List<RecordedCheck> checks() {
        return List.of(
                check("document-read", Outcome.PASS, 0.93, List.of(), documentFacts()),
                check(
                        "document-validate",
                        Outcome.WARN,
                        0.81,
                        List.of(Reason.of(ReasonCodes.VISUAL_ZONE_DIFFERS, Map.of("fields", List.of("surname")))),
                        Map.of("expired", false)),
                check("liveness-check", Outcome.PASS, 0.88, List.of(), Map.of("live_probability", 0.88)),
                check(
                        "face-match",
                        Outcome.WARN,
                        0.71,
                        List.of(Reason.of(
                                ReasonCodes.FACE_MATCH_DOUBTFUL, Map.of("similarity", 0.42, "threshold", 0.48))),
                        Map.of(
                                "similarity",
                                0.42,
                                "threshold_hint",
                                0.48,
                                "selfie_face",
                                List.of(0.35, 0.2, 0.3, 0.4),
                                "portrait_face",
                                List.of(0.2, 0.2, 0.6, 0.6))),
                check("applicant-profile", Outcome.PASS, 0.9, List.of(), Map.of("email_valid", true)));
    }

    static List<RecordedDecision> decisions() {
        return List.of(
                evaluated("liveness-factor", 1, "liveness-factor-good"),
                evaluated("face-factor", 0.4, "face-factor-doubtful"),
                evaluated("document-factor", 0.8, "document-factor-agrees-partly"),
                evaluated("profile-factor", 1, "profile-factor-good"),
                evaluated(
                        "weights", Map.of("liveness", 30, "face", 40, "document", 25, "profile", 5), "weights-default"),
                evaluated("hard-stops", List.of(), "none"),
                evaluated("total", 71, "none"),
                evaluated("band", "review", "band-review"));
    }

    static RecordedDecision evaluated(String decision, Object output, String rule) {
        List<DecisionEvaluation.FiredRule> fired =
                rule.equals("none") ? List.of() : List.of(new DecisionEvaluation.FiredRule(4, rule));
        return new RecordedDecision(
                UUID.randomUUID(),
                new DecisionEvaluation("verification", "3f0a9c21b7de", decision, seen(decision), output, fired, 21_000),
                OPENED.plusSeconds(4));
    }

    private static Map<String, Object> seen(String decision) {
        return decision.equals("face-factor")
                ? Map.of("face_match", Map.of("reasons", List.of(ReasonCodes.FACE_MATCH_DOUBTFUL)))
                : Map.of();
    }

    static CheckResult result(String name, List<Reason> reasons, Map<String, Object> facts) {
        return new CheckResult(name, Outcome.WARN, 0.5, reasons, facts, ENGINE);
    }

    private static RecordedCheck check(
            String name, Outcome outcome, double score, List<Reason> reasons, Map<String, Object> facts) {
        return new RecordedCheck(
                UUID.randomUUID(),
                "job-" + name,
                new CheckResult(name, outcome, score, reasons, facts, ENGINE),
                1,
                OPENED.plusSeconds(1),
                OPENED.plusSeconds(1).plusMillis(640),
                "inside");
    }

    private static Map<String, Object> documentFacts() {
        return Map.of(
                "fields",
                List.of(
                        field("surname", "ERIKSSON", "mrz", 0.99, List.of(0.02, 0.82, 0.9, 0.06)),
                        field("surname", "ERIKSON", "visual_zone", 0.91, List.of(0.4, 0.3, 0.3, 0.06)),
                        field("given_names", "ANNA MARIA", "mrz", 0.99, List.of()),
                        field("birth_date", "1974-08-12", "mrz", 0.99, List.of(0.3, 0.9, 0.15, 0.06)),
                        field("document_number", "L898902C3", "mrz", 0.98, List.of(0.02, 0.9, 0.2, 0.06))),
                "mrz",
                Map.of(
                        "format", "TD3",
                        "lines",
                                List.of(
                                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                                        "L898902C36UTO7408122F1204159ZE184226B<<<<<14"),
                        "valid", false,
                        "unconfirmed", List.of(List.of(1, 6), List.of(2, 44)),
                        "check_digits",
                                Map.of(
                                        "document_number",
                                        true,
                                        "birth_date",
                                        true,
                                        "expiry_date",
                                        true,
                                        "composite",
                                        false),
                        "check_digit_places",
                                Map.of(
                                        "document_number", List.of(1, 9),
                                        "birth_date", List.of(1, 19),
                                        "expiry_date", List.of(1, 27),
                                        "composite", List.of(1, 43))));
    }

    private static Map<String, Object> field(
            String name, String value, String source, double confidence, List<Double> box) {
        return Map.of(
                "name", name, "value", value, "raw", value, "source", source, "confidence", confidence, "box", box);
    }
}
