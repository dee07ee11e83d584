package io.proofline.console.admin;

import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.OpenHours;
import io.proofline.console.wording.Wording;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A calendar as it was typed in.
 *
 * @param zone e.g. {@code Asia/Karachi}
 * @param hours by the names of weekdays, e.g. {@code 09:00-13:00, 14:00-18:00}; empty for a day off
 * @param holidays ISO 8601 dates, one a line
 */
public record CalendarForm(String zone, Map<String, String> hours, String holidays) {

    private static final int MOST_HOLIDAYS = 1_000;

    public CalendarForm {
        zone = Entry.stripped(zone);
        hours = hours == null ? Map.of() : Map.copyOf(hours);
        holidays = Entry.stripped(holidays);
    }

    static CalendarForm of(BusinessCalendar calendar) {
        Map<String, String> hours = new LinkedHashMap<>();
        calendar.hours()
                .forEach((day, spans) -> hours.put(
                        day.name(), spans.stream().map(OpenHours::toString).collect(Collectors.joining(", "))));
        return new CalendarForm(
                calendar.zone().getId(),
                hours,
                calendar.holidays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")));
    }

    public String on(DayOfWeek day) {
        return hours.getOrDefault(day.name(), "");
    }

    /** What is wrong with it, a sentence per field. */
    Map<String, String> problems(Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, "zone", wording.say("admin.calendar.zone.form"), () -> ZoneId.of(zone));
        for (DayOfWeek day : DayOfWeek.values()) {
            check(problems, day.name(), wording.say("admin.calendar.hours.form"), () -> spans(day));
        }
        check(problems, "holidays", wording.say("admin.calendar.holidays.form"), this::days);
        if (problems.isEmpty()) {
            check(problems, "hours", wording.say("admin.calendar.hours.wrong"), this::calendar);
        }
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String sentence, Supplier<?> reading) {
        try {
            Objects.requireNonNull(reading.get());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.put(field, sentence);
        }
    }

    /** @throws IllegalArgumentException if {@link #problems} finds any */
    BusinessCalendar calendar() {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, spans(day));
        }
        return new BusinessCalendar(ZoneId.of(zone), week, days());
    }

    private List<OpenHours> spans(DayOfWeek day) {
        return Arrays.stream(on(day).split(",", -1))
                .filter(span -> !span.isBlank())
                .map(OpenHours::parse)
                .toList();
    }

    private Set<LocalDate> days() {
        Set<LocalDate> days = holidays.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
        if (days.size() > MOST_HOLIDAYS) {
            throw new IllegalArgumentException("A calendar has at most 1,000 holidays.");
        }
        return days;
    }
}
