package io.proofline.contract.simulation;

import java.util.List;

/** The model cannot be tried: the gate refuses it, or it cannot be compiled. */
public final class TrialRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one sentence each, for the model's author */
    public TrialRefused(List<String> problems) {
        super("The model cannot be tried: " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
