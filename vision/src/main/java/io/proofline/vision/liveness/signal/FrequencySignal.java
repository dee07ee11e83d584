package io.proofline.vision.liveness.signal;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Regular patterns. The pixels of a screen and the dots of a print beat with those of the camera (moiré): single
 * frequencies stand out of a face's spectrum, which by itself falls smoothly. Screens also leave rows, and their
 * coloured subpixels leave bands of colour.
 */
final class FrequencySignal implements Signal {

    private static final int LOWEST_PEAK = 16;
    private static final int OFF_AXIS = 4;
    /**
     * Of some ten thousand frequencies of noise, whose powers are exponentially distributed, the strongest stands about
     * 3 (natural logarithm) above the mean logarithm; skin, hair and compression add to that.
     */
    private static final double CHANCE = 4.2;

    private static final double MOST_PATTERN = 3;
    private static final int JPEG_STEP = Spectrum.SIDE / 8;

    @Override
    public Map<String, Double> measure(Picture picture, Face face) {
        NativeDetail detail = NativeDetail.of(picture, face.box().region());
        Spectrum luma = spectrum(detail, detail::luma);
        Spectrum blueYellow = spectrum(detail, (x, y) -> detail.blue(x, y) - detail.luma(x, y));
        Spectrum redCyan = spectrum(detail, (x, y) -> detail.red(x, y) - detail.luma(x, y));
        Map<String, Double> figures = new LinkedHashMap<>();
        double strongest = Math.max(peak(luma), lines(luma));
        figures.put("regular_pattern", Math.max(0, Math.min(MOST_PATTERN, strongest - CHANCE)));
        figures.put("colour_moire_peak", Math.max(peak(blueYellow), peak(redCyan)));
        figures.put("colour_bands", chroma(blueYellow, redCyan, 6, 32) - luma.band(6, 32));
        figures.put("fine_colour", chroma(blueYellow, redCyan, 48, 112) - luma.band(48, 112));
        figures.put("fine_detail", luma.band(64, 124) - luma.band(12, 32));
        figures.put("middle_detail", luma.band(32, 64) - luma.band(12, 32));
        return figures;
    }

    private static double chroma(Spectrum one, Spectrum other, int from, int to) {
        return Math.max(one.band(from, to), other.band(from, to));
    }

    private static Spectrum spectrum(NativeDetail detail, ToDoubleBiFunction<Integer, Integer> value) {
        double[] values = new double[detail.width() * detail.height()];
        for (int y = 0; y < detail.height(); y++) {
            for (int x = 0; x < detail.width(); x++) {
                values[y * detail.width() + x] = value.applyAsDouble(x, y);
            }
        }
        return new Spectrum(values, detail.width(), detail.height());
    }

    /** How far the strongest slanting frequency stands above its ring; what lies on the axes may come from JPEG. */
    private static double peak(Spectrum spectrum) {
        double highest = 0;
        for (int down = OFF_AXIS; down < Spectrum.HIGHEST; down++) {
            for (int across = OFF_AXIS; across < Spectrum.HIGHEST; across++) {
                if (across + down >= LOWEST_PEAK) {
                    highest = Math.max(highest, spectrum.excess(across, down));
                    highest = Math.max(highest, spectrum.excess(-across, down));
                }
            }
        }
        return highest;
    }

    /** The same for rows and columns, leaving out the frequencies of JPEG's blocks. */
    private static double lines(Spectrum spectrum) {
        double highest = 0;
        for (int frequency = LOWEST_PEAK; frequency < Spectrum.HIGHEST - 2; frequency++) {
            int fromBlock = Math.floorMod(frequency + 2, JPEG_STEP);
            if (fromBlock > 4) {
                highest = Math.max(highest, spectrum.excess(frequency, 0));
                highest = Math.max(highest, spectrum.excess(0, frequency));
            }
        }
        return highest;
    }
}
