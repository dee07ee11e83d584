package io.proofline.casecore.simulation;

import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseKey;
import io.proofline.contract.decision.DecisionEvaluation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One recorded evaluation, still encrypted. */
record SealedEvaluation(UUID id, UUID caseId, byte[] ciphertext) {

    private static final String KIND = "decision";

    /** What of a recorded evaluation a new run needs; the rest is not read. */
    private record Inputs(Map<String, Object> inputs) {}

    DecisionEvaluation open(CaseKey key) {
        return StoredJson.read(plain(key), DecisionEvaluation.class);
    }

    /** All that some evaluations of one run were given, by name. */
    static Map<String, Object> unite(List<SealedEvaluation> run, CaseKey key) {
        Map<String, Object> united = new LinkedHashMap<>();
        run.forEach(evaluation -> united.putAll(
                StoredJson.read(evaluation.plain(key), Inputs.class).inputs()));
        return Collections.unmodifiableMap(united);
    }

    private byte[] plain(CaseKey key) {
        return key.decrypt(KIND, id.toString(), ciphertext);
    }
}
