package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.SideBySide;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The regular patterns in nine windows spread over a picture, at native resolution. */
record PatternWindows(List<Lattice> lattices) {

    private static final int ACROSS = 3;

    static PatternWindows of(LumaPlane luma) {
        List<Integer> windows = IntStream.range(0, ACROSS * ACROSS).boxed().toList();
        return new PatternWindows(SideBySide.map(windows, window -> {
            int x = (luma.width() - Spectrum.SIDE) * (1 + window % ACROSS) / (ACROSS + 1);
            int y = (luma.height() - Spectrum.SIDE) * (1 + window / ACROSS) / (ACROSS + 1);
            return Spectrum.of(luma, x, y).strongest();
        }));
    }

    static boolean fit(LumaPlane luma) {
        return luma.width() >= Spectrum.SIDE && luma.height() >= Spectrum.SIDE;
    }

    /** A figure of the middle one of all windows by that figure: more than half of the picture has as much. */
    double median(ToDoubleFunction<Lattice> figure) {
        double[] sorted = lattices.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    Lattice strongest() {
        return lattices.stream()
                .max(Comparator.comparingDouble(Lattice::strength))
                .orElse(Lattice.NONE);
    }
}
