package io.proofline.casecore.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.of(ZoneOffset.UTC, WEEKDAYS, OpenHours.parse("09:00-17:00"));

    @Test
    void a_limit_that_fits_into_the_day_ends_on_it() {
        assertThat(OFFICE.plus(at("2026-11-18T10:30:00Z"), Duration.ofHours(4))).isEqualTo("2026-11-18T14:30:00Z");
        assertThat(OFFICE.plus(at("2026-11-18T10:30:00Z"), Duration.ZERO)).isEqualTo("2026-11-18T10:30:00Z");
    }

    @Test
    void what_does_not_fit_goes_on_in_the_next_working_hours() {
        assertThat(OFFICE.plus(at("2026-11-20T16:00:00Z"), Duration.ofHours(4))) // a Friday
                .isEqualTo("2026-11-23T12:00:00Z");
        assertThat(OFFICE.plus(at("2026-11-21T03:00:00Z"), Duration.ofHours(1))).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_limit_may_end_when_the_office_closes() {
        assertThat(OFFICE.plus(at("2026-11-18T09:00:00Z"), Duration.ofHours(8))).isEqualTo("2026-11-18T17:00:00Z");
        assertThat(OFFICE.plus(at("2026-11-18T17:00:00Z"), Duration.ofHours(8))).isEqualTo("2026-11-19T17:00:00Z");
    }

    @Test
    void nobody_works_on_a_holiday() {
        BusinessCalendar calendar =
                new BusinessCalendar(ZoneOffset.UTC, OFFICE.hours(), Set.of(LocalDate.parse("2026-12-25")));
        assertThat(calendar.plus(at("2026-12-24T16:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-12-28T10:00:00Z");
    }

    @Test
    void the_lunch_hour_does_not_count() {
        BusinessCalendar calendar = new BusinessCalendar(
                ZoneOffset.UTC,
                Map.of(DayOfWeek.WEDNESDAY, List.of(OpenHours.parse("13:00-17:00"), OpenHours.parse("09:00-12:00"))),
                Set.of());
        assertThat(calendar.plus(at("2026-11-18T11:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-11-18T14:00:00Z");
    }

    @Test
    void hours_are_those_of_the_time_zone() {
        BusinessCalendar karachi =
                BusinessCalendar.of(ZoneId.of("Asia/Karachi"), WEEKDAYS, OpenHours.parse("09:00-17:00"));
        assertThat(karachi.plus(at("2026-11-18T00:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-11-18T05:00:00Z");
    }

    @Test
    void the_night_in_which_the_clock_goes_forward_is_an_hour_shorter() {
        BusinessCalendar berlin = BusinessCalendar.always(ZoneId.of("Europe/Berlin"));
        Instant evening = at("2026-03-28T20:00:00Z");
        assertThat(berlin.plus(evening, Duration.ofHours(12))).isEqualTo(evening.plus(Duration.ofHours(12)));
        assertThat(berlin.between(evening, evening.plus(Duration.ofHours(30)))).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void between_two_instants_only_working_time_counts() {
        assertThat(OFFICE.between(at("2026-11-20T16:00:00Z"), at("2026-11-23T10:30:00Z")))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(OFFICE.between(at("2026-11-23T10:30:00Z"), at("2026-11-20T16:00:00Z")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_calendar_without_work_is_refused() {
        assertThatThrownBy(() -> new BusinessCalendar(ZoneOffset.UTC, Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessCalendar(
                        ZoneOffset.UTC,
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(OpenHours.parse("09:00-12:00"), OpenHours.parse("11:00-13:00"))),
                        Set.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> OpenHours.parse("9-17")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenHours.parse("17:00-09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenHours.parse("09:00-24:30")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
