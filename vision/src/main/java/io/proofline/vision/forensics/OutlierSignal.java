package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.Outliers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The signal of a method that looks for one area that stands out. */
final class OutlierSignal {

    private static final double USUAL_PEAK = 3;
    private static final double FULL_COLOUR = 4;

    private OutlierSignal() {}

    static Signal of(SignalKind kind, Exhibit exhibit, Outliers found, Map<String, Object> further) {
        Map<String, Object> facts = new LinkedHashMap<>(further);
        facts.put("peak", Rounded.of(found.peak()));
        facts.put("share", Rounded.of(found.share()));
        facts.put("box", Arrays.stream(found.box()).boxed().toList());
        double value = found.strength(USUAL_PEAK);
        return value == 0
                ? Signal.of(kind, 0, facts)
                : Signal.of(kind, value, facts, HeatMap.of(exhibit.picture(), found.deviations(), FULL_COLOUR));
    }
}
