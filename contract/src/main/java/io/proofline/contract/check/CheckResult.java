package io.proofline.contract.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one check found.
 *
 * @param check the topic's name, e.g. {@code face-match}
 * @param outcome pass, warn, fail, or error if the check could not be made
 * @param score 0 (bad) to 1 (good), or null where the check gives none
 * @param reasons what speaks against the applicant or limits the check; empty for a plain pass
 * @param facts plain JSON values (text, numbers, booleans, lists, maps); may hold personal data, so it is stored
 *     encrypted and never becomes a process variable
 * @param engine what made the check
 */
public record CheckResult(
        String check, Outcome outcome, Double score, List<Reason> reasons, Map<String, Object> facts, Engine engine) {

    public CheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(engine, "engine");
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A check's score lies in 0..1, not at " + score + ".");
        }
        reasons = List.copyOf(reasons);
        facts = Map.copyOf(facts);
    }

    public OptionalDouble scoreIfAny() {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
