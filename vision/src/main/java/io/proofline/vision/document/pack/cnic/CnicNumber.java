package io.proofline.vision.document.pack.cnic;

import io.proofline.vision.document.number.Luhn;
import java.util.Optional;

/**
 * The number of a Pakistani identity card, {@code PPPPP-NNNNNNN-G}: five digits for the place of registration, of which
 * the first is the province, seven for the family, and one that is odd for men and even for women.
 *
 * <p>The published rules also ask for a Luhn check digit. NADRA, which issues the numbers, documents none; a last digit
 * that says the holder's sex leaves no room for one; and the example that goes with those rules, 3520212345678, does not
 * hold to it. So {@link #luhnHolds()} is a fact to be told and not one of the number's rules; a decision table may
 * demand it.
 *
 * @param digits thirteen ASCII digits; they may still break the number's rules
 */
public record CnicNumber(String digits) {

    public static final int LENGTH = 13;

    /** Makes a number. @throws IllegalArgumentException if the text is not thirteen ASCII digits */
    public CnicNumber {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("A CNIC number has thirteen digits.");
        }
    }

    /** The number, if the text is thirteen digits, with or without hyphens in their places. */
    public static Optional<CnicNumber> of(String text) {
        String bare = text.matches("[0-9]{5}-[0-9]{7}-[0-9]") ? text.replace("-", "") : text;
        return isNumber(bare) ? Optional.of(new CnicNumber(bare)) : Optional.empty();
    }

    /** With hyphens, as it is printed. */
    public String formatted() {
        return digits.substring(0, 5) + "-" + digits.substring(5, 12) + "-" + digits.substring(12);
    }

    /** Whether the first digit is one of a province and the last one of a sex. */
    public boolean plausible() {
        return province().isPresent() && sex().isPresent();
    }

    /** The province or territory of first registration; empty if the first digit is not 1 to 7. */
    public Optional<String> province() {
        return switch (digits.charAt(0)) {
            case '1' -> Optional.of("KHYBER PAKHTUNKHWA");
            // Part of Khyber Pakhtunkhwa since 2018; numbers given before then stay.
            case '2' -> Optional.of("FEDERALLY ADMINISTERED TRIBAL AREAS");
            case '3' -> Optional.of("PUNJAB");
            case '4' -> Optional.of("SINDH");
            case '5' -> Optional.of("BALOCHISTAN");
            case '6' -> Optional.of("ISLAMABAD CAPITAL TERRITORY");
            case '7' -> Optional.of("GILGIT-BALTISTAN");
            default -> Optional.empty();
        };
    }

    /** M or F by the last digit; empty if it is 0. */
    public Optional<String> sex() {
        int last = digits.charAt(LENGTH - 1) - '0';
        if (last == 0) {
            return Optional.empty();
        }
        return Optional.of(last % 2 == 1 ? "M" : "F");
    }

    public boolean luhnHolds() {
        return Luhn.holds(digits);
    }

    private static boolean isNumber(String text) {
        return text.length() == LENGTH && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
