package io.proofline.console.change;

import java.util.List;
import java.util.UUID;

/**
 * Two sets on their cases, side by side.
 *
 * @param change that it is the trial of; null if that is another tenant's, as the defaults are
 * @param over names of the tenants whose cases are compared; null if they are the current tenant's
 * @param before what people call the set that was live
 * @param after what people call the set on trial
 * @param percent of new cases that go to it
 */
public record TrialView(
        UUID change, String over, String before, String after, int percent, String since, List<Line> lines) {

    /** One figure of both, in words. */
    public record Line(String label, String before, String after) {}
}
