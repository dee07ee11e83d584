package io.proofline.vision.document.visual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 AUG 1974",
                "12 AUG/AOÛT 1974",
                "12AUG1974",
                "12.08.1974",
                "12/08/1974",
                "12 08 1974",
                "1974-08-12",
                "12 août 1974",
                "Date of birth: 12-08-1974"
            })
    void every_printed_form_is_understood(String text) {
        assertThat(PrintedDate.in(text)).containsExactly(LocalDate.of(1974, 8, 12));
    }

    @Test
    void june_and_july_are_told_apart_in_french() {
        assertThat(PrintedDate.in("01 JUIN 2001")).containsExactly(LocalDate.of(2001, 6, 1));
        assertThat(PrintedDate.in("01 JUIL 2001")).containsExactly(LocalDate.of(2001, 7, 1));
    }

    @Test
    void a_two_digit_year_may_be_of_either_century() {
        assertThat(PrintedDate.in("12 AUG 74")).containsExactly(LocalDate.of(2074, 8, 12), LocalDate.of(1974, 8, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.1974", "12 FOO 1974", "L898902C3", "", "123456789012"})
    void figures_that_are_no_date_give_none(String text) {
        assertThat(PrintedDate.in(text)).isEmpty();
    }
}
