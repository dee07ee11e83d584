package io.proofline.decisions.examples;

import io.proofline.contract.model.ExampleOutcome.Cell;
import java.util.List;
import java.util.Set;

/**
 * How an example came out.
 *
 * @param cells what was expected beside what came, in the order of the file
 * @param firedRules ids of the rules that fired, in any decision
 */
public record ExampleResult(List<Cell> cells, Set<String> firedRules) {

    public ExampleResult {
        cells = List.copyOf(cells);
        firedRules = Set.copyOf(firedRules);
    }

    /** One sentence for each value that is not as expected; empty if the example holds. */
    public List<String> differences() {
        return cells.stream()
                .filter(cell -> !cell.holds())
                .map(cell -> cell.path() + " is " + cell.actual() + ", expected " + cell.expected() + ".")
                .toList();
    }
}
