package io.proofline.vision.document.number;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds a number of so many digits in a line of text, whatever separates them and whatever letters stand in for some. */
public final class NumberFinder {

    /** Of what is taken for a number, three characters in four are digits as they were read. */
    private static final double LEAST_DIGITS = 0.75;

    private final int length;
    private final Predicate<String> rules;

    /**
     * Makes a finder.
     *
     * @param rules what the digits have to hold to where letters have to be resolved
     */
    public NumberFinder(int length, Predicate<String> rules) {
        this.length = length;
        this.rules = rules;
    }

    /** The first run of that many characters that is a number; a longer run is none. */
    public Optional<ReadNumber> in(String line) {
        String text = line.replaceAll("[\\s.,:;'\"_~–—-]", "");
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && MisreadDigits.mayBeDigit(text.charAt(end))) {
                end++;
            }
            Optional<ReadNumber> number = run(text.substring(start, end));
            if (number.isPresent()) {
                return number;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** A caption's last letters may look like digits too, so a run that is too long is tried from its end. */
    private Optional<ReadNumber> run(String run) {
        int from = Math.max(0, run.length() - length);
        String last = run.substring(from);
        boolean captionBefore = run.substring(0, from).chars().noneMatch(Character::isDigit);
        return last.length() == length && captionBefore && digits(last) >= LEAST_DIGITS * length
                ? MisreadDigits.resolve(last, rules)
                : Optional.empty();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
