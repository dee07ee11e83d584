package io.proofline.contract.decision;

import java.util.List;

/** A decision that could not be made, with the place of each problem. */
public sealed class DecisionFailed extends RuntimeException permits DecisionTooLong {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one sentence each, naming decision, row and cell where known; no personal data */
    public DecisionFailed(String message, List<String> problems) {
        super(problems.isEmpty() ? message : message + " " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
