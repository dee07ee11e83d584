package io.proofline.specimens.mrz;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fixed-width pieces that the lines of a machine-readable zone are made of. */
final class MrzField {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private MrzField() {}

    static String padded(String value, int width) {
        if (value.length() > width) {
            throw new IllegalArgumentException(
                    "A field of " + width + " characters cannot hold " + value.length() + ".");
        }
        return value + "<".repeat(width - value.length());
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String checked(String field) {
        return field + CheckDigit.of(field);
    }

    /**
     * Primary and secondary identifier, cut as ICAO 9303-3 section 4.6 asks when they do not fit: something of both
     * stays, and the last position holds a letter.
     */
    static String names(String surname, String givenNames, int width) {
        String primary = Transliteration.of(surname);
        String secondary = Transliteration.of(givenNames);
        if (secondary.isEmpty()) {
            return padded(primary.substring(0, Math.min(width, primary.length())), width);
        }
        String kept = primary.substring(0, Math.min(primary.length(), width - 3));
        String names = kept + "<<" + secondary;
        if (names.length() <= width) {
            return padded(names, width);
        }
        String cut = names.substring(0, width);
        return cut.endsWith("<") ? cut.substring(0, width - 1) + secondary.charAt(secondary.length() - 1) : cut;
    }
}
