package io.proofline.specimens.mrz;

/** Check digits of ICAO 9303-3 section 4.9: weights 7, 3, 1 over 0-9, A-Z = 10-35 and {@code <} = 0, modulo 10. */
final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static char of(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character == '<') {
            return 0;
        }
        int value = Character.digit(character, 36);
        if (value < 0 || Character.isLowerCase(character)) {
            throw new IllegalArgumentException("A machine-readable zone has no character '" + character + "'.");
        }
        return value;
    }
}
