package io.proofline.contract.simulation;

import java.util.List;
import java.util.Map;

/**
 * How every decision of a model came out.
 *
 * @param decisions in the order of evaluation; those that could not be made are missing
 * @param problems why decisions could not be made, one sentence each
 * @param unreadable by path, fields whose text is no value of their kind; then nothing was evaluated
 */
public record WhatIfOutcome(List<TriedDecision> decisions, List<String> problems, Map<String, String> unreadable) {

    public WhatIfOutcome {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
        unreadable = Map.copyOf(unreadable);
    }

    /**
     * One decision.
     *
     * @param value as people read it; empty if there is none
     * @param fired numbers of the rules that fired, from 1
     * @param inputs titles of its table's input columns; empty if it is no table
     * @param outputs titles of its table's output columns
     */
    public record TriedDecision(
            String id,
            String name,
            String value,
            List<Integer> fired,
            List<String> inputs,
            List<String> outputs,
            List<Row> rows) {

        public TriedDecision {
            fired = List.copyOf(fired);
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A rule of a table.
     *
     * @param number from 1
     * @param cells of the inputs, then of the outputs
     */
    public record Row(int number, List<String> cells, String note, boolean fired) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
