package io.proofline.casecore.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BusinessCalendarPropertyTest {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    /** What is added is what lies between, in any zone, over weekends and changes of the clock. */
    @Property(tries = 300)
    void adding_working_time_and_measuring_it_agree(
            @ForAll @LongRange(min = 0, max = 31_536_000) long second,
            @ForAll @IntRange(max = 200_000) int work,
            @ForAll @IntRange(max = 1380) int opens,
            @ForAll @IntRange(max = 3) int zone) {
        ZoneId[] zones = {
            ZoneId.of("UTC"), ZoneId.of("Asia/Karachi"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/St_Johns")
        };
        BusinessCalendar calendar = BusinessCalendar.of(
                zones[zone], EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), new OpenHours(opens, opens + 60));
        Instant from = YEAR.plusSeconds(second);
        Instant due = calendar.plus(from, Duration.ofSeconds(work));
        assertThat(due).isAfterOrEqualTo(from);
        assertThat(calendar.between(from, due)).isEqualTo(Duration.ofSeconds(work));
    }
}
