package io.proofline.decisions.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTemplateTest {

    @Test
    void a_part_in_brackets_is_left_out_when_one_of_its_figures_is_missing() {
        String template = "Too dark[ ({brightness}, needed {threshold})].";

        assertThat(SentenceTemplate.fill(template, Map.of("brightness", 0.1, "threshold", 0.3)))
                .isEqualTo("Too dark (0.1, needed 0.3).");
        assertThat(SentenceTemplate.fill(template, Map.of("brightness", 0.1))).isEqualTo("Too dark.");
    }

    @Test
    void a_list_is_told_with_commas() {
        assertThat(SentenceTemplate.fill("Missing[: {fields}].", Map.of("fields", List.of("surname", "sex"))))
                .isEqualTo("Missing: surname, sex.");
    }

    @Test
    void a_value_that_looks_like_a_figure_is_not_filled_in_again() {
        assertThat(SentenceTemplate.fill("Found[ {a}].", Map.of("a", "[x] {b} $1", "b", 2)))
                .isEqualTo("Found [x] {b} $1.");
    }

    @Test
    void a_figure_outside_brackets_that_is_missing_stays_visible() {
        assertThat(SentenceTemplate.fill("Found {a}.", Map.of())).isEqualTo("Found {a}.");
    }
}
