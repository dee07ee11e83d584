package io.proofline.decisions.gate;

import java.util.List;

/** A model that may not be loaded. */
public final class ModelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one sentence each, with the id of the element where there is one */
    public ModelRefused(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
