package io.proofline.vision.forensics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A photographed screen: its pixels and the camera's interfere (moiré). The stripes are coloured, since a screen's red,
 * green and blue stand beside each other, and print in fine coloured stripes all over a page is rare; so the difference
 * of red and blue is searched, and more than half of the windows must have stripes. The screen's frame is a dark straight
 * band; it alone says nothing, a document may lie on something dark.
 */
final class ScreenExaminer implements Examiner {

    private static final double USUAL = 3.9;
    private static final double CLEAR = 4.8;
    private static final double FRAME = 0.25;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.colourPatterns().isEmpty()) {
            return Signal.notApplicable(SignalKind.SCREEN, "too_small");
        }
        PatternWindows windows = exhibit.colourPatterns().get();
        double stripes = windows.median(Lattice::strength);
        int frame = ScreenFrame.darkSides(exhibit.luma());
        Lattice strongest = windows.strongest();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stripes", Rounded.of(stripes));
        facts.put("frequency", Rounded.of(strongest.frequency()));
        facts.put("angle", Rounded.of(strongest.angle()));
        facts.put("dark_sides", frame);
        double value = Rounded.between(stripes, USUAL, CLEAR);
        return Signal.of(SignalKind.SCREEN, Math.min(1, value * (1 + FRAME * frame)), facts);
    }
}
