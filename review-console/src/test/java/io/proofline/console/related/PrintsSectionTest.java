package io.proofline.console.related;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintsSectionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0.5, 2",
        "0.04, 20",
        "0.001, 1000",
        "1e-6, 1000000",
        "3e-8, 30000000",
        "1e-9, 1000000000",
        "6e-20, 1000000000",
        "0, 1000000000"
    })
    void a_rate_is_told_as_pairs_with_one_figure_that_counts(double rate, long pairs) {
        assertThat(PrintsSection.strangers(rate)).isEqualTo(pairs);
    }
}
