package io.proofline.decisions.examples;

import java.util.List;
import java.util.Set;

/**
 * How an example came out.
 *
 * @param differences one sentence for each value that is not as expected; empty if the example holds
 * @param firedRules ids of the rules that fired, in any decision
 */
public record ExampleResult(List<String> differences, Set<String> firedRules) {

    public ExampleResult {
        differences = List.copyOf(differences);
        firedRules = Set.copyOf(firedRules);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
