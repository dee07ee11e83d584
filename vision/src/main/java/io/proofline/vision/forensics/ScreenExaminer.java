package io.proofline.vision.forensics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A photographed screen: its pixels and the camera's interfere (moiré), all over the picture, and its frame is a dark
 * straight band. The frame alone says nothing, a document may lie on something dark.
 */
final class ScreenExaminer implements Examiner {

    private static final double CLEAR = 5.5;
    private static final double USUAL_SHARE = 0.2;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.patterns().isEmpty()) {
            return Signal.notApplicable(SignalKind.SCREEN, "too_small");
        }
        PatternWindows windows = exhibit.patterns().get();
        double share = windows.share(lattice -> lattice.strength() >= CLEAR && !dots(lattice));
        int frame = ScreenFrame.darkSides(exhibit.luma());
        Lattice strongest = windows.strongest();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("striped_share", Rounded.of(share));
        facts.put("strength", Rounded.of(strongest.strength()));
        facts.put("frequency", Rounded.of(strongest.frequency()));
        facts.put("angle", Rounded.of(strongest.angle()));
        facts.put("dark_sides", frame);
        double stripes = Rounded.between(share, USUAL_SHARE, 1);
        return Signal.of(SignalKind.SCREEN, Math.min(1, stripes * (1 + 0.25 * frame)), facts);
    }

    static boolean dots(Lattice lattice) {
        return lattice.crossed() >= HalftoneExaminer.CLEAR && !lattice.upright();
    }
}
