package io.proofline.specimens.mrz;

import static io.proofline.specimens.mrz.MrzField.checked;
import static io.proofline.specimens.mrz.MrzField.date;
import static io.proofline.specimens.mrz.MrzField.names;
import static io.proofline.specimens.mrz.MrzField.padded;

import java.util.List;
import java.util.stream.IntStream;

/** Composes machine-readable zones. Shares no code with the reader, so that the one proves the other. */
public final class Mrz {

    private Mrz() {}

    /** Two lines of 44 characters (ICAO 9303-4 section 4.2). */
    public static List<String> td3(MrzContent content) {
        String first = "P<" + padded(content.issuingState(), 3) + names(content.surname(), content.givenNames(), 39);
        String number = checked(padded(content.documentNumber(), 9));
        String birth = checked(date(content.birthDate()));
        String expiry = checked(date(content.expiryDate()));
        String personal = padded(content.personalNumber(), 14);
        // ICAO lets an empty personal number carry either 0 or a filler as its check digit.
        String checkedPersonal = content.personalNumber().isEmpty() ? personal + "<" : checked(personal);
        String composite = number + birth + expiry + checkedPersonal;
        String second = number
                + padded(content.nationality(), 3)
                + birth
                + content.sex().mrz()
                + expiry
                + checkedPersonal
                + CheckDigit.of(composite);
        return List.of(first, second);
    }

    /** Three lines of 30 characters (ICAO 9303-5 section 4.2); a number over 9 characters runs on as its note j says. */
    public static List<String> td1(MrzContent content) {
        String first = "I<" + padded(content.issuingState(), 3) + td1Number(content.documentNumber());
        String birth = checked(date(content.birthDate()));
        String expiry = checked(date(content.expiryDate()));
        String optional = padded(content.personalNumber(), 11);
        String composite = first.substring(5) + birth + expiry + optional;
        String second = birth
                + content.sex().mrz()
                + expiry
                + padded(content.nationality(), 3)
                + optional
                + CheckDigit.of(composite);
        return List.of(first, second, names(content.surname(), content.givenNames(), 30));
    }

    private static String td1Number(String number) {
        if (number.length() <= 9) {
            return checked(padded(number, 9)) + "<".repeat(15);
        }
        return number.substring(0, 9) + "<" + padded(number.substring(9) + CheckDigit.of(number), 15);
    }

    /** The same lines with the character at that place replaced by the next digit: a check digit made wrong. */
    public static List<String> withWrongDigit(List<String> lines, int line, int column) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> index == line ? wrong(lines.get(index), column) : lines.get(index))
                .toList();
    }

    private static String wrong(String line, int column) {
        char digit = line.charAt(column);
        char other = (char) ('0' + (Character.digit(digit, 10) + 1) % 10);
        return line.substring(0, column) + other + line.substring(column + 1);
    }
}
