package io.proofline.console.change;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import java.util.List;

/**
 * What becomes of one model.
 *
 * @param before version that is replaced
 * @param after version that replaces it
 * @param changes in words; empty if nothing differs when it runs
 * @param unreadable whether the two cannot be compared
 * @param compareUrl where both are shown side by side; null if they are not
 */
public record ModelDifference(
        String key,
        String kind,
        String before,
        String after,
        List<Change> changes,
        boolean unreadable,
        String compareUrl,
        List<Finding> findings,
        List<ExampleOutcome> outcomes) {

    public ModelDifference {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    public long held() {
        return outcomes.stream().filter(ExampleOutcome::holds).count();
    }

    /** The examples that do not hold. */
    public List<ExampleOutcome> failing() {
        return outcomes.stream().filter(outcome -> !outcome.holds()).toList();
    }

    /** Whether it may be proposed as it is. */
    public boolean admissible() {
        return findings.stream().noneMatch(Finding::isError) && failing().isEmpty();
    }
}
