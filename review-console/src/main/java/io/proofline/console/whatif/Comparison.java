package io.proofline.console.whatif;

import io.proofline.contract.simulation.WhatIfOutcome;
import io.proofline.contract.simulation.WhatIfOutcome.TriedDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two models make of the same inputs, decision by decision, the last one first: what it came to stands above how.
 *
 * @param problems of the model that is tried
 * @param unreadable titles of fields that hold no value of their kind
 */
public record Comparison(List<Line> lines, List<String> problems, List<String> unreadable) {

    public Comparison {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One decision.
     *
     * @param tried null if only the live model has it
     * @param live null if only the model that is tried has it
     */
    public record Line(String id, TriedDecision tried, TriedDecision live) {

        public boolean differs() {
            return tried == null
                    || live == null
                    || !tried.value().equals(live.value())
                    || !tried.fired().equals(live.fired());
        }
    }

    static Comparison of(WhatIfOutcome tried, WhatIfOutcome live) {
        Map<String, TriedDecision> byId = new LinkedHashMap<>();
        live.decisions().forEach(decision -> byId.put(decision.id(), decision));
        List<Line> lines = new ArrayList<>();
        tried.decisions()
                .forEach(decision -> lines.add(0, new Line(decision.id(), decision, byId.remove(decision.id()))));
        byId.values().forEach(gone -> lines.add(new Line(gone.id(), null, gone)));
        return new Comparison(lines, tried.problems(), List.of());
    }

    public long different() {
        return lines.stream().filter(Line::differs).count();
    }
}
