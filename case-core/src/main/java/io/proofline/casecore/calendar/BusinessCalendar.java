package io.proofline.casecore.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When people work, and what that makes of a time limit.
 *
 * @param hours of each weekday that is worked on, in order and apart from each other
 * @param holidays days on which nobody works
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<OpenHours>> hours, Set<LocalDate> holidays) {

    /** Beyond any time limit that makes sense; keeps a calendar full of holidays from being searched for ever. */
    private static final int DAYS_SEARCHED = 3_660;

    /** @throws IllegalArgumentException if nobody ever works, or hours of a day overlap */
    public BusinessCalendar {
        Map<DayOfWeek, List<OpenHours>> ordered = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                ordered.put(day, inOrder(day, spans));
            }
        });
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs working hours on at least one weekday.");
        }
        hours = Map.copyOf(ordered);
        holidays = Set.copyOf(holidays);
    }

    /** The same hours on each of these days, no holidays. */
    public static BusinessCalendar of(ZoneId zone, Set<DayOfWeek> days, OpenHours hours) {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(hours)));
        return new BusinessCalendar(zone, week, Set.of());
    }

    /** Day and night, so that a limit is what the clock on the wall says. */
    public static BusinessCalendar always(ZoneId zone) {
        return of(zone, Set.of(DayOfWeek.values()), OpenHours.ALL_DAY);
    }

    /** When so much working time will have passed. */
    public Instant plus(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("A time limit is not negative.");
        }
        Duration left = work;
        Instant now = from;
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int searched = 0; searched < DAYS_SEARCHED; searched++, day = day.plusDays(1)) {
            for (OpenHours span : on(day)) {
                Instant closes = span.closesOn(day, zone);
                if (!closes.isAfter(now)) {
                    continue;
                }
                now = later(now, span.opensOn(day, zone));
                Duration open = Duration.between(now, closes);
                if (left.compareTo(open) <= 0) {
                    return now.plus(left);
                }
                left = left.minus(open);
                now = closes;
            }
        }
        throw new IllegalStateException("The calendar has no " + work + " of working time in ten years.");
    }

    /** Working time from one instant to a later one; zero if the second is not later. */
    public Duration between(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        ZonedDateTime end = to.atZone(zone);
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            for (OpenHours span : on(day)) {
                Instant opens = later(from, span.opensOn(day, zone));
                Instant closes = earlier(to, span.closesOn(day, zone));
                if (closes.isAfter(opens)) {
                    worked = worked.plus(Duration.between(opens, closes));
                }
            }
        }
        return worked;
    }

    private List<OpenHours> on(LocalDate day) {
        return holidays.contains(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static List<OpenHours> inOrder(DayOfWeek day, List<OpenHours> spans) {
        List<OpenHours> sorted = spans.stream()
                .sorted(Comparator.comparingInt(OpenHours::opensMinute))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opensMinute() < sorted.get(i - 1).closesMinute()) {
                throw new IllegalArgumentException("Working hours of " + day + " overlap.");
            }
        }
        return sorted;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
