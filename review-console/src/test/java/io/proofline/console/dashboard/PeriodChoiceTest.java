package io.proofline.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodChoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");

    @Test
    void today_is_that_of_the_calendar() {
        assertThat(new PeriodChoice(7, null, null)
                        .period(NOW, ZoneId.of("Asia/Karachi"))
                        .to())
                .isEqualTo(LocalDate.parse("2026-11-22"));
    }

    @Test
    void a_period_may_lie_in_the_past_but_not_where_nobody_had_cases() {
        assertThat(chosen("2000-01-01", "2000-01-02")).isNotNull();
        assertThatThrownBy(() -> chosen("1999-12-31", "2000-01-02")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chosen("-999999999-01-01", "-999999999-01-02"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chosen(null, "-999999999-01-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chosen("+999999999-12-31", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void so_many_days_as_no_period_has_are_refused() {
        for (int days : new int[] {Integer.MIN_VALUE, -1, 0, 401, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new PeriodChoice(days, null, null).period(NOW, ZoneOffset.UTC))
                    .as("%d days", days)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Object chosen(String from, String to) {
        return new PeriodChoice(
                        null, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to))
                .period(NOW, ZoneOffset.UTC);
    }
}
