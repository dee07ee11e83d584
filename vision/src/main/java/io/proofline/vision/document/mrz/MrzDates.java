package io.proofline.vision.document.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Two-digit years made whole. ICAO 9303 leaves the century to the reader. */
final class MrzDates {

    private static final int EXPIRY_YEARS_AHEAD = 50;

    private MrzDates() {}

    /** Nobody is born after today: the latest such year that is not in the future. */
    static Optional<LocalDate> birth(String yymmdd, LocalDate today) {
        return date(2000, yymmdd).filter(date -> !date.isAfter(today)).or(() -> date(1900, yymmdd));
    }

    /** The century that puts the date at most 50 years ahead. */
    static Optional<LocalDate> expiry(String yymmdd, LocalDate today) {
        LocalDate horizon = today.plusYears(EXPIRY_YEARS_AHEAD);
        return date(2000, yymmdd).filter(date -> date.isBefore(horizon)).or(() -> date(1900, yymmdd));
    }

    /** Whether a date may stand like this: in the calendar, or with its month, day or all of it unknown. */
    static boolean possible(String yymmdd) {
        if (yymmdd.indexOf(Mrz.FILLER) < 0) {
            // Some century has the date; only 29 February depends on which.
            return date(2000, yymmdd).isPresent() || date(1900, yymmdd).isPresent();
        }
        String digits = yymmdd.substring(0, yymmdd.indexOf(Mrz.FILLER));
        boolean restUnknown = Mrz.allFillers(yymmdd.substring(digits.length()));
        return restUnknown && digits.length() % 2 == 0 && (digits.length() < 4 || month(digits));
    }

    private static boolean month(String digits) {
        int month = number(digits.substring(2, 4));
        return month >= 1 && month <= 12;
    }

    private static Optional<LocalDate> date(int century, String yymmdd) {
        if (!yymmdd.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    century + number(yymmdd.substring(0, 2)),
                    number(yymmdd.substring(2, 4)),
                    number(yymmdd.substring(4, 6))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
