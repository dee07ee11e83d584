package io.proofline.contract.liveness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a case needs a liveness video. */
public enum VideoPolicy {
    /** The case waits until there is one. */
    REQUIRED,
    /** One is taken while the case waits for something, and counts if it is there. */
    OPTIONAL,
    /** None is taken. */
    NONE;

    /** The word used in JSON, decision tables and process variables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VideoPolicy> ofWord(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst();
    }
}
