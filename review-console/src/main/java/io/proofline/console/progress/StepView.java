package io.proofline.console.progress;

import java.util.List;

/**
 * What lies behind one step.
 *
 * @param about what BPMN and the platform say that it is
 * @param personal false if inputs and results were left out, since the reader may not see them
 * @param incident why it was given up; null if it was not
 */
public record StepView(
        String element,
        String name,
        String about,
        boolean personal,
        String incident,
        List<Run> runs,
        List<Check> checks,
        List<Decision> decisions,
        List<Task> tasks) {

    /** One time that the case was there. */
    public record Run(String began, String took, String state, String tone) {}

    /**
     * A check that was made here.
     *
     * @param inputs what was on file when it began: evidence, claims where they are looked at, earlier results
     * @param facts what it found
     */
    public record Check(
            String outcome,
            String tone,
            String score,
            String took,
            String madeBy,
            List<String> reasons,
            List<Pair> inputs,
            List<Pair> facts) {}

    /**
     * A table that was evaluated here.
     *
     * @param rules that fired, by number and id; empty for a literal expression
     */
    public record Decision(
            String table, String version, String when, String output, List<String> rules, List<Pair> inputs) {}

    /** What a person was asked here. */
    public record Task(String queue, String created, String verdict, String by, String decided, List<String> reasons) {}

    /**
     * A name and its value.
     *
     * @param url where the value leads; null if nowhere
     */
    public record Pair(String name, String value, String url) {}
}
