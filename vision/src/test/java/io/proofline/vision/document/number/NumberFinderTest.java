package io.proofline.vision.document.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberFinderTest {

    private final NumberFinder finder = new NumberFinder(6, digits -> true);

    @Test
    void a_number_is_found_behind_its_caption_and_across_gaps() {
        assertThat(finder.in("NIK : 12 34 56").orElseThrow().digits()).isEqualTo("123456");
        assertThat(finder.in("：123-456").orElseThrow().digits()).isEqualTo("123456");
        assertThat(finder.in("No.123456").orElseThrow().digits()).isEqualTo("123456");
    }

    @Test
    void a_letter_among_digits_is_resolved_and_told() {
        ReadNumber number = finder.in("12345b").orElseThrow();

        assertThat(number.digits()).isEqualTo("123456");
        assertThat(number.changes()).containsExactly(new ReadNumber.Change(6, 'b', '6'));
    }

    @Test
    void words_and_numbers_of_another_length_are_none() {
        assertThat(finder.in("SOLOLO")).isEmpty();
        assertThat(finder.in("1234567")).isEmpty();
        assertThat(finder.in("12345")).isEmpty();
        assertThat(finder.in("")).isEmpty();
    }
}
