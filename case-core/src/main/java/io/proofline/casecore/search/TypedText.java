package io.proofline.casecore.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a case, taken apart: an e-mail address, a date, numbers (with letters, blanks and signs
 * between the digits), and the rest as a name.
 *
 * @param name the words of a name; empty if there is none
 * @param emails as typed
 * @param numbers of a document, a telephone, a reference or an id; as typed
 * @param day on which the case was opened
 */
public record TypedText(String name, List<String> emails, List<String> numbers, Optional<LocalDate> day) {

    public static final int LONGEST = 200;
    private static final int MOST_PARTS = 5;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
    private static final Pattern DATE = Pattern.compile("(?<!\\S)(\\d{4})-(\\d{2})-(\\d{2})(?!\\S)");
    /** Words with a digit in them, side by side: 42101-1234567-1, +62 812 3456 7890, A 1042. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\S)(?:\\p{Lu}{1,3}\\s)?[^\\s\\d]*\\d\\S*(?:\\s[^\\s\\p{L}]*\\d[^\\s\\p{L}]*)*");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f-]{0,27})?", Pattern.CASE_INSENSITIVE);

    public TypedText {
        emails = List.copyOf(emails);
        numbers = List.copyOf(numbers);
    }

    public static TypedText of(String typed) {
        String rest = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<String> emails = new ArrayList<>();
        rest = take(EMAIL, rest, emails);
        List<String> dates = new ArrayList<>();
        rest = take(DATE, rest, dates);
        List<String> numbers = new ArrayList<>();
        rest = take(NUMBER, rest, numbers);
        return new TypedText(
                NameGrams.sounds(rest).isEmpty() ? "" : rest.strip(),
                emails,
                numbers,
                dates.stream().flatMap(date -> day(date).stream()).findFirst());
    }

    /** True if nothing was typed that could be sought. */
    public boolean isEmpty() {
        return name.isEmpty() && emails.isEmpty() && numbers.isEmpty() && day.isEmpty();
    }

    /** True if it is words alone; a client's name for a case may be such words, too. */
    public boolean isName() {
        return !name.isEmpty() && emails.isEmpty() && numbers.isEmpty() && day.isEmpty();
    }

    /** True if a number has the form of a case's id or its beginning. */
    static boolean isId(String number) {
        return ID.matcher(number).matches();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String take(Pattern pattern, String text, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find() && found.size() < MOST_PARTS) {
            found.add(matcher.group().strip());
            matcher.appendReplacement(rest, " ");
        }
        matcher.appendTail(rest);
        return rest.toString();
    }
}
