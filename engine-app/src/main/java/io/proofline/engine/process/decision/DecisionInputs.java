package io.proofline.engine.process.decision;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.variable.api.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Puts together what decision tables may look at: the newest result of every check, the case, and what earlier tables
 * said. A table takes what it names and leaves the rest.
 */
@Component
public class DecisionInputs {

    /** What the tables call the checks. */
    private static final Map<String, String> NAMES = Map.of(
            Topics.DOCUMENT_READ, "document_read",
            Topics.DOCUMENT_VALIDATE, "document_validate",
            Topics.DOCUMENT_FORENSICS, "document_forensics",
            Topics.LIVENESS_CHECK, "liveness",
            Topics.LIVENESS_ACTIVE, "liveness_active",
            Topics.FACE_MATCH, "face_match",
            Topics.APPLICANT_PROFILE, "profile",
            Topics.FINGERPRINT_MATCH, "fingerprint",
            Topics.DUPLICATE_SEARCH, "duplicates");

    private final CaseFiles files;
    private final CheckRecords checks;

    DecisionInputs(CaseFiles files, CheckRecords checks) {
        this.files = files;
        this.checks = checks;
    }

    Map<String, Object> of(UUID caseId, VariableScope variables) {
        return of(checks.latest(caseId), files.get(caseId), variables);
    }

    /** @param results of the checks that have been made, by their topic */
    public static Map<String, Object> of(Map<String, CheckResult> results, CaseFile file, VariableScope variables) {
        Map<String, Object> inputs = new HashMap<>();
        NAMES.forEach(
                (check, name) -> inputs.put(name, results.containsKey(check) ? context(results.get(check)) : null));
        inputs.put("case_file", context(file));
        inputs.put("band", variables.getVariable(ProcessNames.BAND));
        inputs.put("score", variables.getVariable(ProcessNames.SCORE));
        inputs.put("hard_stops", WordMap.list(variables.getVariable(ProcessNames.HARD_STOPS)));
        inputs.put("reasons", reasons(results, variables));
        return inputs;
    }

    private static Map<String, Object> context(CheckResult result) {
        Map<String, Object> context = new HashMap<>();
        context.put("outcome", result.outcome().word());
        context.put("score", result.score());
        context.put("reasons", codes(result).toList());
        context.put("facts", result.facts());
        return context;
    }

    private static Map<String, Object> context(CaseFile file) {
        Map<String, Object> context = new HashMap<>();
        context.put("pack", file.pack().word());
        context.put("channel", file.channel());
        context.put("country", file.claims().get(FieldNames.COUNTRY));
        context.put("language", file.language());
        context.put("tenant", file.tenant().value());
        context.put(
                "liveness_video",
                file.videoWish() == null ? null : file.videoWish().word());
        return context;
    }

    private static List<String> reasons(Map<String, CheckResult> results, VariableScope variables) {
        Stream<String> ofChecks = results.values().stream().flatMap(DecisionInputs::codes);
        Stream<String> ofTables = Stream.of(ProcessNames.UNMADE_CHECKS, ProcessNames.REVIEW_REASONS)
                .flatMap(name -> WordMap.list(variables.getVariable(name)).stream());
        return Stream.concat(ofChecks, ofTables).distinct().toList();
    }

    private static Stream<String> codes(CheckResult result) {
        return result.reasons().stream().map(Reason::code);
    }
}
