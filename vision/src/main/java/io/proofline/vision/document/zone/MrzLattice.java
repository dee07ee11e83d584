package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.ocr.TextLattice;
import java.util.Arrays;
import java.util.Map;

/**
 * A recogniser's lattice reduced to the characters of the zone. Lower case counts as upper case, and the brackets that
 * look like the filler count as the filler.
 */
final class MrzLattice {

    static final String CHARACTERS = MrzAlphabet.ANY.characters();

    private static final float FLOOR = 1e-4f;
    private static final Map<String, Character> LOOK_LIKE_FILLER =
            Map.of("<", '<', "＜", '<', "〈", '<', "《", '<', "く", '<', "«", '<', "‹", '<', "「", '<');

    private final float[][] logarithms;
    private final float[] none;

    MrzLattice(TextLattice lattice) {
        int[] targets = targets(lattice.characters());
        logarithms = new float[lattice.steps()][CHARACTERS.length()];
        none = new float[lattice.steps()];
        for (int step = 0; step < lattice.steps(); step++) {
            float[] read = lattice.probabilities()[step];
            float[] kept = logarithms[step];
            for (int i = 1; i < read.length; i++) {
                if (targets[i] >= 0) {
                    kept[targets[i]] += read[i];
                }
            }
            for (int i = 0; i < kept.length; i++) {
                kept[i] = (float) Math.log(Math.max(FLOOR, kept[i]));
            }
            none[step] = (float) Math.log(Math.max(FLOOR, read[0]));
        }
    }

    int steps() {
        return none.length;
    }

    /** Natural logarithm of a character's probability; not below that of 0.0001. */
    float character(int step, int character) {
        return logarithms[step][character];
    }

    /** Natural logarithm of the probability that no character begins here. */
    float none(int step) {
        return none[step];
    }

    /** The likeliest of the characters allowed. */
    int best(int step, boolean[] allowed) {
        int best = -1;
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i] && (best < 0 || logarithms[step][i] > logarithms[step][best])) {
                best = i;
            }
        }
        return best;
    }

    static boolean[] allowed(MrzAlphabet alphabet) {
        boolean[] allowed = new boolean[CHARACTERS.length()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = alphabet.allows(CHARACTERS.charAt(i));
        }
        return allowed;
    }

    private static int[] targets(String[] characters) {
        int[] targets = new int[characters.length];
        Arrays.fill(targets, -1);
        for (int i = 1; i < characters.length; i++) {
            Character filler = LOOK_LIKE_FILLER.get(characters[i]);
            if (filler != null) {
                targets[i] = CHARACTERS.indexOf(filler);
            } else if (characters[i].length() == 1 && characters[i].charAt(0) < 128) {
                targets[i] = CHARACTERS.indexOf(Character.toUpperCase(characters[i].charAt(0)));
            }
        }
        return targets;
    }
}
