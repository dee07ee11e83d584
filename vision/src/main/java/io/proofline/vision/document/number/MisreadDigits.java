package io.proofline.vision.document.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes digits of the letters that text recognition puts in their place. Where all digits that a character may stand
 * for are tried and the number's own rules leave exactly one number, that number is what was printed; where they leave
 * several, nothing is proved and nothing is changed. A digit that was read stays: a wrong number that could be turned
 * into a right one may just as well be a forged one.
 */
public final class MisreadDigits {

    /** Character → the digits that it is taken for, seen in typefaces of cards. */
    private static final Map<Character, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry('O', "0"),
            Map.entry('o', "0"),
            Map.entry('D', "0"),
            Map.entry('Q', "0"),
            Map.entry('C', "0"),
            Map.entry('U', "0"),
            Map.entry('I', "1"),
            Map.entry('l', "1"),
            Map.entry('i', "1"),
            Map.entry('|', "1"),
            Map.entry('!', "1"),
            Map.entry('L', "1"),
            Map.entry('J', "1"),
            Map.entry('Z', "2"),
            Map.entry('z', "2"),
            Map.entry('?', "72"),
            Map.entry('A', "4"),
            Map.entry('S', "5"),
            Map.entry('s', "5"),
            Map.entry('b', "6"),
            Map.entry('G', "6"),
            Map.entry('T', "7"),
            Map.entry('Y', "7"),
            Map.entry('B', "8"),
            Map.entry('E', "8"),
            Map.entry('g', "9"),
            Map.entry('q', "9"),
            Map.entry('P', "9"));

    /** Enough for four characters of two readings each; more is not a number that was read. */
    private static final int MOST_CANDIDATES = 16;

    private MisreadDigits() {}

    /**
     * Resolves a number.
     *
     * @param read of the number's length, without separators
     * @param rules what the number has to hold to
     * @return empty if a character stands for no digit, or if none or several numbers hold to the rules; digits that
     *     were all read come back as they are, whatever the rules say
     */
    public static Optional<ReadNumber> resolve(String read, Predicate<String> rules) {
        List<StringBuilder> candidates = new ArrayList<>(List.of(new StringBuilder()));
        for (int i = 0; i < read.length(); i++) {
            String digits = digits(read.charAt(i));
            List<StringBuilder> longer = new ArrayList<>();
            for (StringBuilder candidate : candidates) {
                digits.chars().forEach(digit -> longer.add(new StringBuilder(candidate).append((char) digit)));
            }
            candidates = longer;
            if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
                return Optional.empty();
            }
        }
        if (candidates.get(0).toString().equals(read)) {
            return Optional.of(new ReadNumber(read, List.of()));
        }
        List<String> held =
                candidates.stream().map(StringBuilder::toString).filter(rules).toList();
        return held.size() == 1
                ? Optional.of(new ReadNumber(held.get(0), changes(read, held.get(0))))
                : Optional.empty();
    }

    /** Whether a character is a digit or is read in place of one. */
    public static boolean mayBeDigit(char character) {
        return !digits(character).isEmpty();
    }

    private static String digits(char character) {
        return character >= '0' && character <= '9'
                ? String.valueOf(character)
                : LOOK_ALIKES.getOrDefault(character, "");
    }

    private static List<ReadNumber.Change> changes(String read, String digits) {
        List<ReadNumber.Change> changes = new ArrayList<>();
        for (int i = 0; i < read.length(); i++) {
            if (read.charAt(i) != digits.charAt(i)) {
                changes.add(new ReadNumber.Change(i + 1, read.charAt(i), digits.charAt(i)));
            }
        }
        return changes;
    }
}
