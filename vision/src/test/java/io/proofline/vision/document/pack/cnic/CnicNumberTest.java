package io.proofline.vision.document.pack.cnic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CnicNumberTest {

    @Test
    void a_number_is_read_with_and_without_its_hyphens() {
        CnicNumber number = CnicNumber.of("35202-1234567-8").orElseThrow();

        assertThat(number).isEqualTo(CnicNumber.of("3520212345678").orElseThrow());
        assertThat(number.formatted()).isEqualTo("35202-1234567-8");
        assertThat(number.province()).contains("PUNJAB");
        assertThat(number.sex()).contains("F");
        assertThat(number.plausible()).isTrue();
    }

    @Test
    void the_published_example_does_not_hold_to_luhn_and_is_plausible_all_the_same() {
        CnicNumber example = new CnicNumber("3520212345678");

        assertThat(example.luhnHolds()).isFalse();
        assertThat(example.plausible()).isTrue();
        assertThat(new CnicNumber("3520212345676").luhnHolds()).isTrue();
    }

    @Test
    void the_first_digit_is_one_of_a_province_and_the_last_one_of_a_sex() {
        for (int first = 0; first < 10; first++) {
            assertThat(new CnicNumber(first + "520212345671").plausible()).isEqualTo(first >= 1 && first <= 7);
        }
        assertThat(new CnicNumber("3520212345670").sex()).isEmpty();
        assertThat(new CnicNumber("3520212345670").plausible()).isFalse();
        assertThat(new CnicNumber("3520212345679").sex()).contains("M");
    }

    @Test
    void anything_else_is_no_number() {
        assertThat(CnicNumber.of("")).isEmpty();
        assertThat(CnicNumber.of("35202-12345678")).isEmpty();
        assertThat(CnicNumber.of("352021234567")).isEmpty();
        assertThat(CnicNumber.of("٣٥٢٠٢١٢٣٤٥٦٧٨")).isEmpty();
        assertThatThrownBy(() -> new CnicNumber("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
