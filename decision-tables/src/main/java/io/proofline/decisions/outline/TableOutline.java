package io.proofline.decisions.outline;

import java.util.List;

/**
 * A decision table.
 *
 * @param hitPolicy e.g. {@code UNIQUE} or {@code COLLECT}
 * @param aggregation e.g. {@code SUM}; empty if there is none
 */
public record TableOutline(
        String id, String hitPolicy, String aggregation, List<Input> inputs, List<Output> outputs, List<Rule> rules) {

    /**
     * An input column.
     *
     * @param label what the page shows; empty if there is none
     * @param expression FEEL
     * @param type FEEL type; empty if there is none
     * @param allowed unary tests that every value meets; empty if anything goes
     */
    public record Input(String id, String label, String expression, String type, String allowed) {

        /** What to call the column in a sentence. */
        public String title() {
            return label.isEmpty() ? expression : label;
        }
    }

    /**
     * An output column.
     *
     * @param allowed unary tests that every value meets; empty if anything goes
     * @param otherwise the value if no rule matches; empty if there is none
     */
    public record Output(String id, String name, String label, String type, String allowed, String otherwise) {

        /** What to call the column in a sentence. */
        public String title() {
            return label.isEmpty() ? name.isEmpty() ? "result" : name : label;
        }
    }

    /** A rule; an empty input cell means the same as {@code -}. */
    public record Rule(String id, List<String> inputs, List<String> outputs, String annotation) {

        public Rule {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    public TableOutline {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }
}
