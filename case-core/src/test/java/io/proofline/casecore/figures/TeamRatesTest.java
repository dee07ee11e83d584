package io.proofline.casecore.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamRatesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final FigurePeriod WEEK = FigurePeriod.endingOn(MONDAY.plusDays(6), 7, ZoneOffset.UTC);

    @Test
    void a_period_without_cases_has_no_rates_rather_than_rates_of_zero() {
        TeamRates rates = TeamRates.of(new FigureTable(WEEK, List.of()));

        assertThat(rates.autoApproved().value()).isEmpty();
        assertThat(rates.overridden().value()).isEmpty();
        assertThat(rates.agreement().agreed().value()).isEmpty();
        assertThat(rates.agreement().kappa()).isEmpty();
        assertThat(rates.accepted().low()).isZero();
        assertThat(rates.accepted().high()).isOne();
    }

    @Test
    void expired_cases_count_neither_for_nor_against_the_tables() {
        TeamRates rates = TeamRates.of(table(
                count(Figure.DECIDED, "accepted", 60),
                count(Figure.DECIDED, "rejected", 20),
                count(Figure.DECIDED, "expired", 40),
                count(Figure.UNTOUCHED, "accepted", 40),
                count(Figure.UNTOUCHED, "rejected", 10),
                count(Figure.UNTOUCHED, "expired", 40)));

        assertThat(rates.autoApproved()).isEqualTo(new Share(40, 80));
        assertThat(rates.automatic()).isEqualTo(new Share(50, 80));
        assertThat(rates.accepted()).isEqualTo(new Share(60, 80));
    }

    @Test
    void overrides_are_a_share_of_what_reviewers_decided_and_refusals_of_what_was_proposed() {
        TeamRates rates = TeamRates.of(table(
                count(Figure.REVIEWED, "accept", 30),
                count(Figure.REVIEWED, "reject", 10),
                count(Figure.OVERRIDDEN, "hard_stop", 1),
                count(Figure.OVERRIDDEN, "low_score", 2),
                count(Figure.SENT_BACK, "hard_stop", 1)));

        assertThat(rates.overridden()).isEqualTo(new Share(3, 40));
        assertThat(rates.sentBack()).isEqualTo(new Share(1, 4));
    }

    @Test
    void agreement_is_corrected_for_chance_as_cohen_does() {
        // The example of Cohen's kappa in most textbooks: 20 and 15 agreed, 5 and 10 differed.
        Agreement agreement = new Agreement(20, 15, 5, 10);

        assertThat(agreement.agreed().value()).hasValue(0.7);
        assertThat(agreement.kappa().getAsDouble()).isCloseTo(0.4, within(1e-9));
        assertThat(new Agreement(12, 0, 0, 0).kappa()).isEmpty();
        assertThat(new Agreement(0, 0, 3, 3).kappa().getAsDouble()).isNegative();
    }

    @Test
    void the_bounds_of_a_share_are_wilsons() {
        Share share = new Share(8, 10);

        assertThat(share.low()).isCloseTo(0.4902, within(5e-5));
        assertThat(share.high()).isCloseTo(0.9433, within(5e-5));
        assertThat(new Share(0, 10).low()).isCloseTo(0, within(1e-12));
        assertThat(new Share(0, 10).high()).isCloseTo(0.2775, within(5e-5));
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_open_is_reckoned_back_from_what_is_open() {
        FigureTable table = new FigureTable(
                FigurePeriod.endingOn(MONDAY.plusDays(2), 3, ZoneOffset.UTC),
                List.of(
                        new DayCount(MONDAY, Figure.OPENED, "id-ktp", 5),
                        new DayCount(MONDAY.plusDays(1), Figure.OPENED, "id-ktp", 4),
                        new DayCount(MONDAY.plusDays(1), Figure.DECIDED, "accepted", 7),
                        new DayCount(MONDAY.plusDays(2), Figure.DECIDED, "rejected", 1)));

        assertThat(OpenCases.atEndOfDays(table, 3))
                .isEqualTo(Map.of(MONDAY, 7L, MONDAY.plusDays(1), 4L, MONDAY.plusDays(2), 3L));
    }

    @Test
    void the_previous_period_is_as_long_and_ends_the_day_before() {
        assertThat(WEEK.previous()).isEqualTo(FigurePeriod.endingOn(MONDAY.minusDays(1), 7, ZoneOffset.UTC));
        assertThatThrownBy(() -> FigurePeriod.endingOn(MONDAY, 401, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FigurePeriod(MONDAY, MONDAY.minusDays(1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_begins_at_the_tenants_midnight() {
        FigurePeriod karachi = FigurePeriod.endingOn(MONDAY, 1, ZoneId.of("Asia/Karachi"));

        assertThat(karachi.begin()).hasToString("2026-11-15T19:00:00Z");
        assertThat(karachi.end()).hasToString("2026-11-16T19:00:00Z");
    }

    private static FigureTable table(DayCount... counts) {
        return new FigureTable(WEEK, List.of(counts));
    }

    private static DayCount count(Figure figure, String label, long amount) {
        return new DayCount(MONDAY, figure, label, amount);
    }
}
