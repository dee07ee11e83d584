package io.proofline.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text() {
        Sheet sheet = new Sheet(
                List.of(new Sheet.Column("reviewer", "Reviewer"), new Sheet.Column("accepted", "Accepted")),
                List.of(
                        row("=HYPERLINK(\"http://example.org\")"),
                        row("a,b"),
                        row("@x"),
                        row("\uff1d1+1"),
                        row("\n=1"),
                        row("plain")));

        assertThat(Csv.of(sheet))
                .isEqualTo(String.join(
                        "\r\n",
                        "reviewer,accepted",
                        "\"'=HYPERLINK(\"\"http://example.org\"\")\",3",
                        "\"a,b\",3",
                        "'@x,3",
                        "'\uff1d1+1,3",
                        "\"'\n=1\",3",
                        "plain,3",
                        ""));
    }

    @Test
    void a_chart_of_one_day_or_of_nothing_is_still_a_line() {
        Map<LocalDate, Long> one = new LinkedHashMap<>(Map.of(LocalDate.parse("2026-11-21"), 0L));
        DayChart chart = DayChart.of("label", List.of(new DayChart.Series("a", "opened", one)), LocalDate::toString);

        assertThat(chart.lines()).singleElement().satisfies(line -> assertThat(line.points())
                .isEqualTo("52.0,172.0 628.0,172.0"));
        assertThat(chart.days()).hasSize(1);
        assertThat(chart.heights()).extracting(DayChart.Tick::label).containsExactly("0", "1", "2");
    }

    @Test
    void every_height_of_a_chart_lies_within_its_plot() {
        for (long highest : List.of(1L, 2L, 9L, 10L, 11L, 99L, 101L, 1_000L, 7_654_321L)) {
            Map<LocalDate, Long> days = new LinkedHashMap<>();
            days.put(LocalDate.parse("2026-11-20"), 0L);
            days.put(LocalDate.parse("2026-11-21"), highest);
            String points = DayChart.of("label", List.of(new DayChart.Series("a", "opened", days)), LocalDate::toString)
                    .lines()
                    .get(0)
                    .points();
            double top = Double.parseDouble(points.substring(points.lastIndexOf(',') + 1));
            assertThat(top).as("of %d", highest).isBetween(12.0, 92.1);
        }
    }

    private static Sheet.Row row(String key) {
        return new Sheet.Row(key, key, List.of("3"), List.of("3"));
    }
}
