package io.proofline.vision.document.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MisreadDigitsTest {

    @Test
    void letters_in_place_of_digits_are_resolved_and_named() {
        ReadNumber number = MisreadDigits.resolve("3S2O2", digits -> true).orElseThrow();

        assertThat(number.digits()).isEqualTo("35202");
        assertThat(number.changes())
                .containsExactly(new ReadNumber.Change(2, 'S', '5'), new ReadNumber.Change(4, 'O', '0'));
        assertThat(number.repaired()).isTrue();
    }

    @Test
    void a_character_of_two_meanings_is_resolved_only_where_the_rules_leave_one() {
        assertThat(MisreadDigits.resolve("1?", digits -> true)).isEmpty();
        assertThat(MisreadDigits.resolve("1?", "17"::equals).orElseThrow().digits())
                .isEqualTo("17");
        assertThat(MisreadDigits.resolve("1?", "18"::equals)).isEmpty();
    }

    @Test
    void digits_that_were_read_stay_even_if_they_break_the_rules() {
        ReadNumber number = MisreadDigits.resolve("8", "6"::equals).orElseThrow();

        assertThat(number.digits()).isEqualTo("8");
        assertThat(number.repaired()).isFalse();
    }

    @Test
    void what_stands_for_no_digit_and_what_means_too_much_is_no_number() {
        assertThat(MisreadDigits.resolve("12X", digits -> true)).isEmpty();
        assertThat(MisreadDigits.resolve("?????", digits -> true)).isEmpty();
    }

    @Test
    void luhn_holds_for_the_standard_example_and_falls_with_any_changed_digit() {
        assertThat(Luhn.holds("79927398713")).isTrue();
        for (int digit = 0; digit < 10; digit++) {
            assertThat(Luhn.holds("7992739871" + digit)).isEqualTo(digit == 3);
        }
        assertThatThrownBy(() -> Luhn.holds("12a")).isInstanceOf(IllegalArgumentException.class);
    }
}
