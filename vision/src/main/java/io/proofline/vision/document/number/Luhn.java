package io.proofline.vision.document.number;

/** The check digit of ISO/IEC 7812-1 annex B: from the right, every second digit is doubled, and the sum ends in 0. */
public final class Luhn {

    private Luhn() {}

    /**
     * Tells whether the last digit checks the others.
     *
     * @param digits ASCII digits only
     * @throws IllegalArgumentException if there is anything else, or nothing
     */
    public static boolean holds(String digits) {
        if (!digits.matches("[0-9]+")) {
            throw new IllegalArgumentException("The Luhn sum is one of digits.");
        }
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
