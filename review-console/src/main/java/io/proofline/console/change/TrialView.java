package io.proofline.console.change;

import java.util.List;

/**
 * Two sets on their cases, side by side.
 *
 * @param before what people call the set that was live
 * @param after what people call the set on trial
 * @param percent of new cases that go to it
 */
public record TrialView(String before, String after, int percent, String since, List<Line> lines) {

    /** One figure of both, in words. */
    public record Line(String label, String before, String after) {}
}
