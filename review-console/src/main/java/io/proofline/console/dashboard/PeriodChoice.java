package io.proofline.console.dashboard;

import io.proofline.casecore.figures.FigurePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The period that an address asks for: so many days up to today, or from one day to another.
 *
 * @param days null for what {@code from} and {@code to} say, or for the default
 */
record PeriodChoice(
        Integer days,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

    static final List<Integer> OFFERED = List.of(7, 30, 90, 365);
    private static final int DEFAULT = 30;
    /** Nobody has figures of before; and every day since the end of a period is looked at. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** @throws IllegalArgumentException if it is no period, one of another century, or too long a one */
    FigurePeriod period(Instant now, ZoneId zone) {
        if ((from != null && from.isBefore(EARLIEST)) || (to != null && to.isBefore(EARLIEST))) {
            throw new IllegalArgumentException("A period begins on " + EARLIEST + " or later.");
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (from == null && to == null) {
            return FigurePeriod.endingOn(today, days == null ? DEFAULT : days, zone);
        }
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        return new FigurePeriod(from == null ? last.minusDays(DEFAULT - 1L) : from, last, zone);
    }

    /** How many days were chosen by number; null if they were chosen by date. */
    Integer chosen() {
        return from != null || to != null ? null : days == null ? DEFAULT : days;
    }
}
