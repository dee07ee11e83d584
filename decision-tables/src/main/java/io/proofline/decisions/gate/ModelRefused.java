package io.proofline.decisions.gate;

import io.proofline.contract.model.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A model that may not be loaded. */
public final class ModelRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ModelRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** One sentence each, with the id of the element where there is one. */
    public List<String> problems() {
        return findings().stream().map(Finding::message).toList();
    }
}
