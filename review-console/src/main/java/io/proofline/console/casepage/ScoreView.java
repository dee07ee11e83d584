package io.proofline.console.casepage;

import java.util.List;

/**
 * How the score came about.
 *
 * @param parts one for each factor, in the order of the bar
 * @param stops sentences of the hard stops; empty if there is none
 */
public record ScoreView(String total, String band, String tone, String sentence, List<Part> parts, List<String> stops) {

    /**
     * One factor's part of the bar, which is 100 units wide.
     *
     * @param key for the colour: {@code liveness, face, document, profile}
     * @param x where the part begins
     * @param width how much of it was earned
     * @param edge where the part ends
     * @param rule which rule gave it, or null
     * @param table that the rule stands in
     * @param reasons what the checks behind the factor object to, in words; empty if nothing
     */
    public record Part(
            String key,
            String label,
            String x,
            String width,
            String edge,
            String got,
            String weight,
            String rule,
            Table table,
            List<String> reasons) {}

    /**
     * A decision table and the version of it that was used.
     *
     * @param url where on the page its evaluation stands
     * @param rules address of the table with its rules
     */
    public record Table(String name, String version, String url, String rules) {}
}
