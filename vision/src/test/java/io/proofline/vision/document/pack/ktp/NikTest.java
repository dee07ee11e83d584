package io.proofline.vision.document.pack.ktp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NikTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Regions regions = Regions.shipped();

    @Test
    void a_mans_number_tells_place_birth_date_and_sex() {
        Nik nik = new Nik("3175070101900003");

        assertThat(nik.provinceCode()).isEqualTo("31");
        assertThat(nik.regencyCode()).isEqualTo("3175");
        assertThat(nik.districtCode()).isEqualTo("317507");
        assertThat(nik.sex()).isEqualTo("M");
        assertThat(nik.birthDate(TODAY)).contains(LocalDate.of(1990, 1, 1));
        assertThat(nik.bornOn(LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(nik.bornOn(LocalDate.of(1990, 1, 2))).isFalse();
        assertThat(nik.broken(regions)).isEmpty();
    }

    @Test
    void forty_is_added_to_the_day_for_women() {
        Nik nik = new Nik("3404076508050001");

        assertThat(nik.sex()).isEqualTo("F");
        assertThat(nik.birthDate(TODAY)).contains(LocalDate.of(2005, 8, 25));
    }

    @Test
    void a_year_that_has_not_come_is_of_the_century_before() {
        assertThat(new Nik("3404070106260001").birthDate(TODAY)).contains(LocalDate.of(1926, 6, 1));
        assertThat(new Nik("3404073105260001").birthDate(TODAY)).contains(LocalDate.of(2026, 5, 31));
    }

    @Test
    void the_leap_day_of_2000_is_a_date_and_that_of_1999_is_none() {
        assertThat(new Nik("3404072902000001").broken(regions)).isEmpty();
        assertThat(new Nik("3404072902000001").birthDate(TODAY)).contains(LocalDate.of(2000, 2, 29));
        assertThat(new Nik("3404072902990001").broken(regions)).containsExactly(NikRule.BIRTH_DATE);
    }

    @Test
    void days_between_those_of_men_and_women_are_none() {
        for (int day : new int[] {0, 32, 40, 72, 99}) {
            Nik nik = new Nik(String.format("340407%02d01900001", day));
            assertThat(nik.broken(regions)).containsExactly(NikRule.BIRTH_DATE);
            assertThat(nik.birthDate(TODAY)).isEmpty();
            assertThat(nik.plausible(regions)).isFalse();
        }
    }

    @Test
    void an_unknown_province_cannot_be_and_an_unknown_district_may_be_new() {
        assertThat(new Nik("9904070101900001").broken(regions)).containsExactly(NikRule.PROVINCE);
        assertThat(new Nik("3499070101900001").broken(regions)).containsExactly(NikRule.REGENCY);
        assertThat(new Nik("3404990101900001").broken(regions)).containsExactly(NikRule.DISTRICT);
        assertThat(new Nik("3404990101900001").plausible(regions)).isTrue();
        assertThat(new Nik("9904070101900001").plausible(regions)).isFalse();
    }

    @Test
    void no_number_has_the_serial_0000() {
        assertThat(new Nik("3404070101900000").broken(regions)).containsExactly(NikRule.SERIAL);
    }

    @Test
    void anything_but_sixteen_digits_is_no_number() {
        assertThat(Nik.of("317507010190000")).isEmpty();
        assertThat(Nik.of("317507010190000O")).isEmpty();
        assertThat(Nik.of("")).isEmpty();
        assertThatThrownBy(() -> new Nik("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
