package io.proofline.vision.forensics;

import java.util.Map;

/** A flat copy: printing machines set grey as a lattice of dots, turned against the axes so that it is seen less. */
final class HalftoneExaminer implements Examiner {

    static final double CLEAR = 4;

    private static final double LEAST_STRENGTH = 5;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.patterns().isEmpty()) {
            return Signal.notApplicable(SignalKind.HALFTONE, "too_small");
        }
        PatternWindows windows = exhibit.patterns().get();
        double share = windows.share(lattice -> lattice.strength() >= LEAST_STRENGTH && ScreenExaminer.dots(lattice));
        Lattice strongest = windows.strongest();
        return Signal.of(
                SignalKind.HALFTONE,
                Rounded.between(share, 0.1, 0.8),
                Map.of(
                        "dotted_share", Rounded.of(share),
                        "frequency", Rounded.of(strongest.frequency()),
                        "angle", Rounded.of(strongest.angle()),
                        "crossed", Rounded.of(strongest.crossed())));
    }
}
