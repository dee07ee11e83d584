package io.proofline.specimens.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the visual zone of ICAO documents prints them: {@code 12 AUG 1974} (ICAO 9303-3 section 3.8). */
final class PrintedDates {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private PrintedDates() {}

    static String of(LocalDate date) {
        return FORM.format(date).toUpperCase(Locale.ROOT);
    }
}
