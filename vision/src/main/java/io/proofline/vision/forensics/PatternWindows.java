package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.SideBySide;
import java.util.List;
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

    /** The windows with a clear pattern, as a share of all. */
    double share(java.util.function.Predicate<Lattice> clear) {
        return (double) lattices.stream().filter(clear).count() / lattices.size();
    }

    Lattice strongest() {
        return lattices.stream()
                .max(java.util.Comparator.comparingDouble(Lattice::strength))
                .orElse(Lattice.NONE);
    }
}
