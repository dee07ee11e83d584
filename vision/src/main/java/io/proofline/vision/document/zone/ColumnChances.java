package io.proofline.vision.document.zone;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each character is in each column of a line, as natural logarithms.
 *
 * @param logarithms {@code [column][character]}, characters as in {@link MrzLattice#CHARACTERS}
 */
record ColumnChances(double[][] logarithms) {

    /** A recogniser that sees something else with certainty may still be wrong, once in a thousand. */
    private static final double DOUBT = 1e-3;

    private static final double REACH = 0.27;
    private static final int FILLER = MrzLattice.CHARACTERS.indexOf('<');

    /**
     * What recognisers take the filler for on busy backgrounds, and how readily; measured on low-resolution pictures.
     */
    private static final String TAKEN_FOR_FILLER = "KCASE4XYIL";

    private static final double[] READINESS = {0.9, 0.7, 0.6, 0.5, 0.3, 0.6, 0.3, 0.2, 0.1, 0.1};

    private static final double K_IN_A_GAP = 0.35;

    /** The chances around the steps at which the characters of a line were found. */
    static ColumnChances around(MrzLattice lattice, int[] steps, double pitch) {
        double[][] logarithms = new double[steps.length][MrzLattice.CHARACTERS.length()];
        int reach = (int) Math.floor(pitch * REACH);
        for (int column = 0; column < steps.length; column++) {
            for (int character = 0; character < logarithms[column].length; character++) {
                double best = Double.NEGATIVE_INFINITY;
                int from = Math.max(0, steps[column] - reach);
                int to = Math.min(lattice.steps() - 1, steps[column] + reach);
                for (int step = from; step <= to; step++) {
                    // A neighbour's step shows the neighbour.
                    boolean own = step == steps[column] || Arrays.binarySearch(steps, step) < 0;
                    if (own) {
                        best = Math.max(best, lattice.character(step, character));
                    }
                }
                logarithms[column][character] = best;
            }
        }
        return new ColumnChances(logarithms);
    }

    /**
     * The mean of several readings of one line.
     *
     * @param weights one for each reading; only their ratios count
     */
    static ColumnChances mean(List<ColumnChances> readings, double[] weights) {
        double all = Arrays.stream(weights).sum();
        double[][] mean = new double[readings.get(0).columns()][MrzLattice.CHARACTERS.length()];
        for (int column = 0; column < mean.length; column++) {
            for (int character = 0; character < mean[column].length; character++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] / all * readings.get(i).probability(column, character);
                }
                mean[column][character] = Math.log(sum);
            }
        }
        return new ColumnChances(mean);
    }

    int columns() {
        return logarithms.length;
    }

    /** Probability as read, 0..1. */
    double probability(int column, int character) {
        return Math.exp(logarithms[column][character]);
    }

    /** Logarithm of the probability, with some doubt left. */
    double weight(int column, int character) {
        return Math.log(probability(column, character) + DOUBT);
    }

    /** The weight of a filler between words, where little else than K is taken for it. */
    double gapWeight(int column) {
        double probability =
                probability(column, FILLER) + K_IN_A_GAP * probability(column, MrzLattice.CHARACTERS.indexOf('K'));
        return Math.log(probability + DOUBT);
    }

    /** The weight of a filler among fillers: it also gets a share of all that it is often taken for. */
    double paddingWeight(int column) {
        double probability = probability(column, FILLER);
        for (int i = 0; i < READINESS.length; i++) {
            probability +=
                    READINESS[i] * probability(column, MrzLattice.CHARACTERS.indexOf(TAKEN_FOR_FILLER.charAt(i)));
        }
        return Math.log(probability + DOUBT);
    }
}
