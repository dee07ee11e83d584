package io.proofline.vision.document.mrz;

/** Check digits of ICAO 9303-3 section 4.9: weights 7, 3, 1, modulo 10; A is 10 … Z is 35, the filler is 0. */
public final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /**
     * The check digit of a run of characters.
     *
     * @param characters of the alphabet 0–9, A–Z, {@code <}
     * @throws IllegalArgumentException for any other character
     */
    public static char of(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 10;
        }
        if (character == Mrz.FILLER) {
            return 0;
        }
        throw new IllegalArgumentException("A check digit covers 0-9, A-Z and the filler only.");
    }
}
