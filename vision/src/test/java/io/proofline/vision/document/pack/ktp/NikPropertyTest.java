package io.proofline.vision.document.pack.ktp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;

class NikPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Property
    void what_is_written_into_a_number_is_read_from_it(
            @ForAll @DateRange(min = "1926-01-02", max = "2025-12-31") LocalDate birth,
            @ForAll boolean woman,
            @ForAll @IntRange(min = 1, max = 9999) int serial) {
        int day = birth.getDayOfMonth() + (woman ? 40 : 0);
        Nik nik = new Nik(
                String.format("340407%02d%02d%02d%04d", day, birth.getMonthValue(), birth.getYear() % 100, serial));

        assertThat(nik.birthDate(TODAY)).contains(birth);
        assertThat(nik.bornOn(birth)).isTrue();
        assertThat(nik.sex()).isEqualTo(woman ? "F" : "M");
        assertThat(nik.broken(Regions.shipped())).isEmpty();
    }

    @Property
    void any_sixteen_digits_are_judged_without_an_exception(@ForAll @NumericChars @StringLength(16) String digits) {
        Nik nik = new Nik(digits);

        assertThat(nik.broken(Regions.shipped()).contains(NikRule.BIRTH_DATE))
                .isEqualTo(nik.birthDate(TODAY).isEmpty());
        assertThat(nik.birthDate(TODAY).map(nik::bornOn).orElse(true)).isTrue();
    }

    @Property
    void any_text_is_a_number_or_none(@ForAll String text) {
        assertThat(Nik.of(text).isPresent()).isEqualTo(text.matches("[0-9]{16}"));
    }
}
