package io.proofline.casecore.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days of one calendar.
 *
 * @param from the first day
 * @param to the last day, which belongs to the period
 */
public record FigurePeriod(LocalDate from, LocalDate to, ZoneId zone) {

    public static final int MOST_DAYS = 400;

    /** @throws IllegalArgumentException if the last day is before the first, or more than 400 days are asked for */
    public FigurePeriod {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("A period has 1 to " + MOST_DAYS + " days.");
        }
    }

    /** So many days, of which the given one is the last. */
    public static FigurePeriod endingOn(LocalDate last, int days, ZoneId zone) {
        return new FigurePeriod(last.minusDays(days - 1L), last, zone);
    }

    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** As many days just before. */
    public FigurePeriod previous() {
        return endingOn(from.minusDays(1), length(), zone);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    /** When the first day begins. Days on which clocks change have 23 or 25 hours. */
    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the last day is over. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
