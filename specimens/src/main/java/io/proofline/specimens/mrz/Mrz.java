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
        return td1(content, "I<");
    }

    /** @param code of the document, two characters, e.g. {@code IR} for a residence permit */
    public static List<String> td1(MrzContent content, String code) {
        String first = code + padded(content.issuingState(), 3) + td1Number(content.documentNumber());
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

    /** Two lines of 36 characters (ICAO 9303-6 section 4.2). */
    public static List<String> td2(MrzContent content) {
        String number = checked(padded(content.documentNumber(), 9));
        String birth = checked(date(content.birthDate()));
        String expiry = checked(date(content.expiryDate()));
        String optional = padded(content.personalNumber(), 7);
        String second = number
                + padded(content.nationality(), 3)
                + birth
                + content.sex().mrz()
                + expiry
                + optional;
        return List.of(
                "I<" + padded(content.issuingState(), 3) + names(content.surname(), content.givenNames(), 31),
                second + CheckDigit.of(number + birth + expiry + optional));
    }

    /** Two lines of 44 characters, without a composite check digit (ICAO 9303-7 section 4.2). */
    public static List<String> mrvA(MrzContent content) {
        return visa(content, 44);
    }

    /** Two lines of 36 characters, without a composite check digit (ICAO 9303-7 section 5.2). */
    public static List<String> mrvB(MrzContent content) {
        return visa(content, 36);
    }

    private static List<String> visa(MrzContent content, int width) {
        String second = checked(padded(content.documentNumber(), 9))
                + padded(content.nationality(), 3)
                + checked(date(content.birthDate()))
                + content.sex().mrz()
                + checked(date(content.expiryDate()));
        return List.of(
                "V<" + padded(content.issuingState(), 3) + names(content.surname(), content.givenNames(), width - 5),
                second + padded(content.personalNumber(), width - second.length()));
    }

    /**
     * Two lines of 36 characters of the French identity card before 2021: no ICAO format, but its check digits. Names
     * stand apart, the surname in the first line, the given names in the second.
     *
     * @param content its document number has twelve digits, of which the first four are year and month of issue
     */
    public static List<String> frenchId(MrzContent content) {
        String first = "IDFRA" + cut(Transliteration.of(content.surname()), 25)
                + content.documentNumber().substring(4, 7) + "001";
        String second = checked(content.documentNumber())
                + cut(Transliteration.of(content.givenNames()).replace("<", "<<"), 14)
                + checked(date(content.birthDate()))
                + content.sex().mrz();
        return List.of(first, second + CheckDigit.of(first + second));
    }

    private static String cut(String text, int width) {
        return padded(text.substring(0, Math.min(width, text.length())), width);
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
