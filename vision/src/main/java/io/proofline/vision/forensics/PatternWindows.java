package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.SideBySide;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** The regular patterns in nine windows spread over a picture, at native resolution. */
record PatternWindows(List<Lattice> lattices) {

    private static final int ACROSS = 3;

    /** Patterns of brightness. */
    static PatternWindows of(LumaPlane luma) {
        return of(luma.width(), luma.height(), window -> luma.part(window));
    }

    /** Patterns of the difference of red and blue. */
    static PatternWindows ofColours(Picture picture) {
        return of(
                picture.width(), picture.height(), window -> LumaPlane.redAgainstBlue(new Mat(picture.mat(), window)));
    }

    private static PatternWindows of(int width, int height, Function<Rect, LumaPlane> cut) {
        List<Integer> windows = IntStream.range(0, ACROSS * ACROSS).boxed().toList();
        return new PatternWindows(SideBySide.map(windows, window -> {
            int x = (width - Spectrum.SIDE) * (1 + window % ACROSS) / (ACROSS + 1);
            int y = (height - Spectrum.SIDE) * (1 + window / ACROSS) / (ACROSS + 1);
            LumaPlane part = cut.apply(new Rect(x, y, Spectrum.SIDE, Spectrum.SIDE));
            return Spectrum.of(part, 0, 0).strongest();
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
