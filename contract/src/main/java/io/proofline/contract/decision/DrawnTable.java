package io.proofline.contract.decision;

import java.util.List;

/**
 * A decision table as a page draws it; cells are FEEL as the author wrote it.
 *
 * @param hitPolicy e.g. {@code UNIQUE} or {@code COLLECT}
 * @param inputs heads of the input columns
 * @param outputs heads of the output columns
 * @param rules in the order of the table
 */
public record DrawnTable(String hitPolicy, List<String> inputs, List<String> outputs, List<Rule> rules) {

    public DrawnTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param inputs a cell for each input column; {@code -} for anything
     * @param outputs a cell for each output column
     * @param note the author's words; empty if there are none
     */
    public record Rule(String id, List<String> inputs, List<String> outputs, String note) {

        public Rule {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }
}
