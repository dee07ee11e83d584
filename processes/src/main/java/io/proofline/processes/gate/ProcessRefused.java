package io.proofline.processes.gate;

import io.proofline.contract.model.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A process model that may not be deployed. */
public final class ProcessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ProcessRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
