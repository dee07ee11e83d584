package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42101-1234567-1",
                "AB123456",
                "+62 812 3456 7890",
                "A-1042",
                "12345678-9abc-4def-8123-456789abcdef",
                "AB 123456",
                "3171 0123 4567 8901"
            })
    void what_has_digits_is_one_number(String typed) {
        TypedText text = TypedText.of(typed);
        assertThat(text.numbers()).containsExactly(typed);
        assertThat(text.name()).isEmpty();
    }

    @Test
    void a_text_is_taken_apart() {
        TypedText text = TypedText.of("  Siti Rahayu siti@example.org 2026-11-02 3171012345678901 ");
        assertThat(text.name()).isEqualTo("Siti Rahayu");
        assertThat(text.emails()).containsExactly("siti@example.org");
        assertThat(text.numbers()).containsExactly("3171012345678901");
        assertThat(text.day()).contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_name_stays_whole_beside_a_number() {
        TypedText text = TypedText.of("Muhammad Khan AB123456");
        assertThat(text.name()).isEqualTo("Muhammad Khan");
        assertThat(text.numbers()).containsExactly("AB123456");
    }

    @Test
    void names_of_other_scripts_are_names() {
        assertThat(TypedText.of("محمد علی").name()).isEqualTo("محمد علی");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "\u0000", "2026-13-77"})
    void nothing_to_search_for_is_empty(String typed) {
        assertThat(TypedText.of(typed).isEmpty()).isTrue();
    }

    @Test
    void a_hostile_text_ends_soon() {
        assertThat(TypedText.of("1 ".repeat(100_000) + "@").numbers()).hasSizeLessThanOrEqualTo(5);
        assertThat(TypedText.of("a@".repeat(100_000)).emails()).hasSizeLessThanOrEqualTo(5);
    }
}
