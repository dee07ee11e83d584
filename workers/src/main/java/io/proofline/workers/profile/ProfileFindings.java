package io.proofline.workers.profile;

import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the single looks at a profile found: facts, reasons, and how many of them went well. */
final class ProfileFindings {

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private int made;
    private int passed;
    private Outcome outcome = Outcome.PASS;

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    /** A yes-or-no look that counts. */
    void look(String fact, boolean passes, Outcome otherwise, Reason reason) {
        fact(fact, passes);
        made++;
        if (passes) {
            passed++;
        } else {
            doubt(otherwise, reason);
        }
    }

    void doubt(Outcome at, Reason reason) {
        reasons.add(reason);
        if (at.compareTo(outcome) > 0) {
            outcome = at;
        }
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Share of the looks that went well, 0..1; 0 if there was nothing to look at. */
    double score() {
        return made == 0 ? 0 : (double) passed / made;
    }
}
