package io.proofline.vision.document.mrz;

import java.util.Map;

/** Which characters of OCR-B a recogniser takes for which others. */
@FunctionalInterface
public interface LookAlikes {

    /**
     * The pairs that recognisers are known to confuse, anywhere. No digit pairs with a digit: a forger changes digits to
     * digits, and a changed date must not be read back to the true one.
     */
    LookAlikes KNOWN = (line, column, read) -> Pairs.ALL.getOrDefault(read, "");

    /**
     * What else the character at that place may be.
     *
     * @param line from 0
     * @param column from 0
     * @return other characters, the likeliest first; empty if there is no doubt
     */
    String of(int line, int column, char read);

    /** The table behind {@link #KNOWN}. */
    final class Pairs {

        private static final Map<Character, String> ALL = Map.ofEntries(
                Map.entry('0', "ODQ"),
                Map.entry('O', "0QD"),
                Map.entry('D', "0O"),
                Map.entry('Q', "0O"),
                Map.entry('1', "IL"),
                Map.entry('I', "1L"),
                Map.entry('L', "1I"),
                Map.entry('2', "Z"),
                Map.entry('Z', "2"),
                Map.entry('5', "S"),
                Map.entry('S', "5"),
                Map.entry('8', "B"),
                Map.entry('B', "8"),
                Map.entry('6', "G"),
                Map.entry('G', "6"),
                Map.entry('4', "A"),
                Map.entry('A', "4"));

        private Pairs() {}
    }
}
