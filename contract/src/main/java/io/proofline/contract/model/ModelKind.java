package io.proofline.contract.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model is written in. */
public enum ModelKind {
    /** BPMN 2.0. */
    PROCESS,
    /** DMN 1.3. */
    DECISIONS;

    /** The lower-case name, as it is stored and as addresses show it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ModelKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
