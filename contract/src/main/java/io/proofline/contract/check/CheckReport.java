package io.proofline.contract.check;

import java.util.List;
import java.util.Objects;

/** A check's result together with the pictures that it derived. */
public record CheckReport(CheckResult result, List<Artifact> artifacts) {

    public CheckReport {
        Objects.requireNonNull(result, "result");
        artifacts = List.copyOf(artifacts);
    }

    public static CheckReport of(CheckResult result) {
        return new CheckReport(result, List.of());
    }
}
