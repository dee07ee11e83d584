package io.proofline.decisions.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleTableTest {

    private static Example only(String csv) {
        return ExampleTable.parse("model", "decision", csv).examples().get(0);
    }

    @Test
    void paths_become_nested_values() {
        Example example = only("""
                example,check.outcome,check.facts.figure,check.facts.fields[].name,-> result
                a row,pass,0.48,[surname; sex],true
                """);

        assertThat(example.inputs())
                .isEqualTo(Map.of(
                        "check",
                        Map.of(
                                "outcome",
                                "pass",
                                "facts",
                                Map.of(
                                        "figure",
                                        new BigDecimal("0.48"),
                                        "fields",
                                        List.of(Map.of("name", "surname"), Map.of("name", "sex"))))));
        assertThat(example.expected()).isEqualTo(Map.of("result", true));
        assertThat(example.line()).isEqualTo(2);
    }

    @Test
    void an_empty_input_is_not_there_and_an_empty_expectation_is_null() {
        Example example = only("example,check.outcome,-> result\nnothing,,\n");

        assertThat(example.inputs()).isEmpty();
        assertThat(example.expected()).containsEntry("result", null);
    }

    @Test
    void lines_may_end_as_on_Windows() {
        assertThat(only("example,a\r\nrow,4\r\n").inputs()).isEqualTo(Map.of("a", new BigDecimal(4)));
    }

    @Test
    void a_quoted_field_may_hold_commas_quotes_and_line_breaks() {
        assertThat(only("example,a\n\"one, \"\"two\"\"\nthree\",4\n").name()).isEqualTo("one, \"two\"\nthree");
    }

    @Test
    void a_row_that_is_too_short_is_refused_with_its_line() {
        assertThatThrownBy(() -> only("example,a,b\nrow,1\n"))
                .hasMessage("model/decision.csv, line 2 has 2 cells, the header 3.");
    }
}
