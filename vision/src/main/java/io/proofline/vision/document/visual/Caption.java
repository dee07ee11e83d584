package io.proofline.vision.document.visual;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A caption as a dictionary has it, to be found in what was read: marks, capitals, spaces and punctuation do not
 * matter, and one character in five may be misread. Short captions have to be right.
 */
final class Caption {

    private static final int CHARACTERS_A_SLIP = 5;
    /** Longer captions are found also where the space behind them was lost. */
    private static final int SURE_WITHOUT_SPACE = 7;

    private final String label;
    private final String letters;
    private final LevenshteinDistance distance;

    Caption(String label) {
        this.label = label;
        this.letters = Letters.of(label).letters();
        this.distance = new LevenshteinDistance(letters.length() / CHARACTERS_A_SLIP);
    }

    String label() {
        return label;
    }

    int length() {
        return letters.length();
    }

    /**
     * Looks for the caption at one place.
     *
     * @param from index among the line's letters at which a word begins
     * @return index behind its last letter, or -1
     */
    int match(Letters line, int from) {
        int slips = letters.length() / CHARACTERS_A_SLIP;
        int best = -1;
        int bestDistance = slips + 1;
        for (int length = letters.length() - slips; length <= letters.length() + slips; length++) {
            int to = from + length;
            if (length <= 0 || to > line.length() || !endsWell(line, to)) {
                continue;
            }
            int slipped = distance.apply(line.letters().substring(from, to), letters);
            if (slipped >= 0 && slipped < bestDistance) {
                best = to;
                bestDistance = slipped;
            }
        }
        return best;
    }

    private boolean endsWell(Letters line, int to) {
        return line.wordEndsAt(to) || letters.length() >= SURE_WITHOUT_SPACE;
    }

    /**
     * A text's letters and digits, and where they stand in it.
     *
     * @param letters upper-case, without marks
     * @param places index in the text of each
     * @param text as read
     */
    record Letters(String letters, int[] places, String text) {

        static Letters of(String text) {
            StringBuilder letters = new StringBuilder();
            int[] places = new int[2 * text.length()];
            for (int i = 0; i < text.length(); i++) {
                String plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "");
                for (int k = 0; k < plain.length() && letters.length() < places.length; k++) {
                    places[letters.length()] = i;
                    letters.append(plain.charAt(k));
                }
            }
            return new Letters(letters.toString(), places, text);
        }

        int length() {
            return letters.length();
        }

        boolean wordBeginsAt(int letter) {
            return letter == 0 || places[letter] - places[letter - 1] > 1;
        }

        boolean wordEndsAt(int letter) {
            return letter == length() || wordBeginsAt(letter);
        }

        /** Index in the text behind the letter before this one. */
        int endInText(int letter) {
            return places[letter - 1] + 1;
        }
    }
}
