package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.Outliers;
import java.util.Arrays;
import java.util.Map;

/**
 * Error level analysis (Krawetz, "A picture's worth", 2007): an area pasted in has another history and loses otherwise
 * than its likes. What counts is how much of the picture does so. Print, stickers and gloss make single places of genuine
 * documents stand out as far as any pasted part; the map shows those, and they weigh nothing.
 */
final class ErrorLevelExaminer implements Examiner {

    static final int QUALITY = 90;
    static final double THRESHOLD = 2.0;

    private static final int ALL_MODES = 14;
    private static final double FULL_COLOUR = 4;

    /** Deviation that a tenth of the blocks exceed: in pictures of one history, and in those made of many. */
    private static final double USUAL = 0.7;

    private static final double EXTREME = 2.5;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.ERROR_LEVEL, "too_small");
        }
        Outliers found =
                Outliers.find(exhibit.maps().loss(QUALITY, ALL_MODES), exhibit.look(), 0, exhibit.radius(), THRESHOLD);
        double spread = found.spread();
        Map<String, Object> facts = Map.of(
                "quality", QUALITY,
                "spread", Rounded.of(spread),
                "peak", Rounded.of(found.peak()),
                "share", Rounded.of(found.share()),
                "box", Arrays.stream(found.box()).boxed().toList());
        double value = Rounded.between(spread, USUAL, EXTREME);
        return value == 0
                ? Signal.of(SignalKind.ERROR_LEVEL, 0, facts)
                : Signal.of(
                        SignalKind.ERROR_LEVEL,
                        value,
                        facts,
                        HeatMap.of(exhibit.picture(), found.deviations(), FULL_COLOUR));
    }
}
