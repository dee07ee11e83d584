package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MrzAlphabet;
import java.util.List;

/**
 * Finds the characters of a line of known length in a lattice: of all ways to place so many, each of its column's
 * alphabet, the likeliest by the recogniser's probabilities and by the even spacing of the typeface (dynamic programming
 * over step and column).
 */
final class MrzLineDecoder {

    private static final double SPACING = 3.0;
    private static final double PLACE = 0.6;
    private static final double IMPOSSIBLE = -1e9;

    private MrzLineDecoder() {}

    /**
     * Where the characters are.
     *
     * @param score mean logarithm of probability a character, penalties included; the nearer to 0 the better
     * @param steps where in the lattice each character is
     */
    record Decoded(double score, int[] steps) {}

    /**
     * Decodes.
     *
     * @param alphabets one for each column
     */
    static Decoded decode(MrzLattice lattice, MrzGrid grid, List<MrzAlphabet> alphabets) {
        int columns = alphabets.size();
        int steps = lattice.steps();
        double pitch = grid.pitch();
        int nearest = Math.max(1, (int) Math.floor(pitch * 0.45));
        int farthest = (int) Math.ceil(pitch * 1.7);
        double[][] scores = new double[columns][steps];
        int[][] came = new int[columns][steps];
        int[][] read = new int[columns][steps];
        for (int column = 0; column < columns; column++) {
            boolean[] allowed = MrzLattice.allowed(alphabets.get(column));
            for (int step = 0; step < steps; step++) {
                int character = lattice.best(step, allowed);
                read[column][step] = character;
                double off = (step - grid.start()) / pitch - column;
                double here = lattice.character(step, character) - PLACE * off * off;
                double best = IMPOSSIBLE;
                if (column == 0) {
                    best = Math.abs(off) < 1.5 ? skipped(lattice, -1, step, -1, character) : IMPOSSIBLE;
                } else {
                    for (int from = Math.max(0, step - farthest); from <= step - nearest; from++) {
                        double stretch = (step - from) / pitch - 1;
                        double score = scores[column - 1][from]
                                - SPACING * stretch * stretch
                                + skipped(lattice, from, step, read[column - 1][from], character);
                        if (score > best) {
                            best = score;
                            came[column][step] = from;
                        }
                    }
                }
                scores[column][step] = best + here;
            }
        }
        return trace(lattice, scores, came, read);
    }

    /** The steps between two characters hold nothing, or what is left of one of the two. */
    private static double skipped(MrzLattice lattice, int from, int to, int left, int right) {
        double sum = 0;
        for (int step = from + 1; step < to; step++) {
            double best = Math.max(lattice.none(step), lattice.character(step, right));
            sum += left < 0 ? best : Math.max(best, lattice.character(step, left));
        }
        return sum;
    }

    private static Decoded trace(MrzLattice lattice, double[][] scores, int[][] came, int[][] read) {
        int columns = scores.length;
        int step = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int end = 0; end < lattice.steps(); end++) {
            double score =
                    scores[columns - 1][end] + skipped(lattice, end, lattice.steps(), -1, read[columns - 1][end]);
            if (score > best) {
                best = score;
                step = end;
            }
        }
        int[] steps = new int[columns];
        for (int column = columns - 1; column >= 0; column--) {
            steps[column] = step;
            step = came[column][step];
        }
        return new Decoded(best / columns, steps);
    }
}
