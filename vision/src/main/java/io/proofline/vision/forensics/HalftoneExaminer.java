package io.proofline.vision.forensics;

import java.util.Map;

/**
 * A flat copy: printing machines set grey as a lattice of dots, turned against the axes so that it is seen less. It lies
 * over the whole page, so more than half of the windows must have it.
 */
final class HalftoneExaminer implements Examiner {

    private static final double USUAL = 3.3;
    private static final double CLEAR = 4.6;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.patterns().isEmpty()) {
            return Signal.notApplicable(SignalKind.HALFTONE, "too_small");
        }
        PatternWindows windows = exhibit.patterns().get();
        double dots = windows.median(Lattice::ofDots);
        Lattice strongest = windows.strongest();
        return Signal.of(
                SignalKind.HALFTONE,
                Rounded.between(dots, USUAL, CLEAR),
                Map.of(
                        "dots", Rounded.of(dots),
                        "frequency", Rounded.of(strongest.frequency()),
                        "angle", Rounded.of(strongest.angle()),
                        "crossed", Rounded.of(strongest.crossed())));
    }
}
