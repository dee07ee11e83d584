package io.proofline.decisions.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Check results as the tables see them. */
final class Checks {

    private Checks() {}

    /** Every check passed clearly. */
    static Map<String, Object> clear() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("liveness", passed(0.95, Map.of("live_probability", 0.95, "face_share", 0.2, "context_share", 1)));
        inputs.put("face_match", passed(0.9, Map.of("similarity", 0.7)));
        inputs.put(
                "document_read",
                passed(
                        0.95,
                        Map.of(
                                "mrz",
                                Map.of("format", "TD3"),
                                "fields",
                                List.of(Map.of("name", "document_number"), Map.of("name", "issuing_state")))));
        inputs.put(
                "document_validate",
                passed(
                        1.0,
                        Map.of(
                                "check_digits_valid",
                                true,
                                "expired",
                                false,
                                "age",
                                37,
                                "visual_zone_agreement",
                                1.0,
                                "claim_agreement",
                                1.0)));
        inputs.put("document_forensics", passed(0.9, Map.of("image_integrity", 0.9)));
        inputs.put("profile", passed(1.0, Map.of("email_valid", true, "phone_valid", true)));
        inputs.put("case_file", Map.of("pack", "icao-passport", "channel", "api", "tenant", "alpha"));
        return inputs;
    }

    static Map<String, Object> passed(double score, Map<String, Object> facts) {
        return Map.of("outcome", "pass", "score", score, "reasons", List.of(), "facts", facts);
    }
}
