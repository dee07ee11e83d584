package io.proofline.contract.check;

import java.util.Map;
import java.util.Objects;

/**
 * Why a check came out as it did.
 *
 * @param code stable snake_case code; its sentences per language stand in the decision table {@code reason-texts}
 * @param data figures and names that the sentence is filled with, e.g. {@code similarity=0.62, threshold=0.75}
 */
public record Reason(String code, Map<String, Object> data) {

    public Reason {
        Objects.requireNonNull(code, "code");
        data = Map.copyOf(data);
    }

    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    public static Reason of(String code, Map<String, Object> data) {
        return new Reason(code, data);
    }
}
