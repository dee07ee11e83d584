package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MrzAlphabet;
import java.util.List;

/**
 * Chooses the characters of a run of columns: the likeliest of each column, with fillers held together, since they pad
 * fields at the end and hardly ever alternate with characters (a Viterbi search over "filler or not").
 */
final class FieldGrammar {

    /** Logarithm of the odds that a filler stands next to a character, and not to another filler. */
    private static final double CHANGE = -1.5;

    /** Logarithm of the odds that a printed character breaks its field's alphabet, as some issuers' do. */
    private static final double OUTSIDE_ALPHABET = -5;

    private static final int FILLER = MrzLattice.CHARACTERS.indexOf('<');

    private FieldGrammar() {}

    /**
     * Fills in the characters.
     *
     * @param alphabets of all columns of the line
     * @param text receives the characters of the columns from {@code from} up to {@code to}
     */
    static void choose(ColumnChances chances, List<MrzAlphabet> alphabets, int from, int to, char[] text) {
        int columns = to - from;
        int[] character = new int[columns];
        double[][] score = new double[columns][2];
        boolean[][] cameFromFiller = new boolean[columns][2];
        for (int i = 0; i < columns; i++) {
            MrzAlphabet alphabet = alphabets.get(from + i);
            character[i] = bestCharacter(chances, alphabet, from + i);
            for (int filler = 0; filler < 2; filler++) {
                double here = filler == 1
                        ? chances.paddingWeight(from + i) + (alphabet.allows('<') ? 0 : OUTSIDE_ALPHABET)
                        : weight(chances, alphabet, from + i, character[i]);
                double same = i == 0 ? 0 : score[i - 1][filler];
                double changed = i == 0 ? Double.NEGATIVE_INFINITY : score[i - 1][1 - filler] + CHANGE;
                score[i][filler] = here + Math.max(same, changed);
                cameFromFiller[i][filler] = (filler == 1) == (same >= changed);
            }
        }
        boolean filler = score[columns - 1][1] > score[columns - 1][0];
        for (int i = columns - 1; i >= 0; i--) {
            text[from + i] = MrzLattice.CHARACTERS.charAt(filler ? FILLER : character[i]);
            filler = cameFromFiller[i][filler ? 1 : 0];
        }
    }

    private static int bestCharacter(ColumnChances chances, MrzAlphabet alphabet, int column) {
        int best = -1;
        for (int i = 0; i < MrzLattice.CHARACTERS.length(); i++) {
            boolean better = best < 0 || weight(chances, alphabet, column, i) > weight(chances, alphabet, column, best);
            if (i != FILLER && better) {
                best = i;
            }
        }
        return best;
    }

    private static double weight(ColumnChances chances, MrzAlphabet alphabet, int column, int character) {
        double outside = alphabet.allows(MrzLattice.CHARACTERS.charAt(character)) ? 0 : OUTSIDE_ALPHABET;
        return chances.weight(column, character) + outside;
    }
}
