package io.proofline.vision.document.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The even spacing of OCR-B along a line: character k stands at step {@code start + k * pitch}. The recogniser merges
 * runs of fillers, so that characters cannot be counted, but their places can be measured.
 *
 * @param start step of the first character
 * @param pitch steps from one character to the next
 * @param last step of the last character that was seen
 */
record MrzGrid(double start, double pitch, double last) {

    private static final float SURE = (float) Math.log(0.5);
    private static final double PITCH_SPREAD = 0.06;
    private static final int LEAST_PEAKS = 8;

    /** A step at which a character is read. */
    record Peak(double step, boolean filler) {}

    /** How many characters the line seems to have. */
    double length() {
        return (last - start) / pitch + 1;
    }

    static List<Peak> peaks(MrzLattice lattice) {
        boolean[] all = new boolean[MrzLattice.CHARACTERS.length()];
        Arrays.fill(all, true);
        List<Peak> peaks = new ArrayList<>();
        int previous = -1;
        int begun = 0;
        for (int step = 0; step <= lattice.steps(); step++) {
            int best = step < lattice.steps() ? lattice.best(step, all) : -1;
            int now = best >= 0 && lattice.character(step, best) >= SURE ? best : -1;
            if (now != previous) {
                if (previous >= 0) {
                    peaks.add(new Peak((begun + step - 1) / 2.0, MrzLattice.CHARACTERS.charAt(previous) == '<'));
                }
                begun = step;
            }
            previous = now;
        }
        return peaks;
    }

    /** The grid on which the characters read lie best; null if there are too few of them. */
    static MrzGrid fit(List<Peak> peaks) {
        if (peaks.size() < LEAST_PEAKS) {
            return null;
        }
        double rough = medianGap(peaks);
        double first = peaks.get(0).step();
        double bestPitch = rough;
        double bestStart = first;
        double bestMiss = Double.MAX_VALUE;
        for (double pitch = rough * (1 - PITCH_SPREAD); pitch <= rough * (1 + PITCH_SPREAD); pitch += rough * 0.001) {
            for (double start = first - 0.3 * pitch; start <= first + 0.3 * pitch; start += 0.05 * pitch) {
                double miss = miss(peaks, start, pitch);
                if (miss < bestMiss) {
                    bestMiss = miss;
                    bestPitch = pitch;
                    bestStart = start;
                }
            }
        }
        return new MrzGrid(bestStart, bestPitch, peaks.get(peaks.size() - 1).step());
    }

    private static double miss(List<Peak> peaks, double start, double pitch) {
        double sum = 0;
        for (Peak peak : peaks) {
            double place = (peak.step() - start) / pitch;
            double off = place - Math.rint(place);
            sum += off * off;
        }
        return sum;
    }

    private static double medianGap(List<Peak> peaks) {
        double[] gaps = new double[peaks.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = peaks.get(i + 1).step() - peaks.get(i).step();
        }
        Arrays.sort(gaps);
        double median = gaps[gaps.length / 2];
        // The mean of the gaps near the median is finer than the median, which is a multiple of half a step.
        return Arrays.stream(gaps)
                .filter(gap -> Math.abs(gap - median) < 0.35 * median)
                .average()
                .orElse(median);
    }
}
