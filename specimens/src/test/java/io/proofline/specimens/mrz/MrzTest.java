package io.proofline.specimens.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the example lines that ICAO 9303 parts 4 and 5 print in their appendices. */
class MrzTest {

    @Test
    void composes_the_passport_example_of_icao_9303_part_4() {
        assertThat(Mrz.td3(content("L898902C3", "ZE184226B")))
                .containsExactly(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    }

    @Test
    void composes_the_card_example_of_icao_9303_part_5() {
        assertThat(Mrz.td1(content("D23145890", "")))
                .containsExactly(
                        "I<UTOD231458907<<<<<<<<<<<<<<<",
                        "7408122F1204159UTO<<<<<<<<<<<6",
                        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    }

    @Test
    void a_wrong_digit_changes_one_character_and_no_other() {
        List<String> right = Mrz.td3(content("L898902C3", ""));
        List<String> wrong = Mrz.withWrongDigit(right, 1, 9);
        assertThat(wrong.get(0)).isEqualTo(right.get(0));
        assertThat(wrong.get(1)).isEqualTo("L898902C37" + right.get(1).substring(10));
    }

    @Test
    void letters_with_marks_are_written_as_icao_recommends() {
        assertThat(Transliteration.of("Müller-Lüdenscheidt")).isEqualTo("MUELLER<LUEDENSCHEIDT");
        assertThat(Transliteration.of("O'Connor")).isEqualTo("OCONNOR");
        assertThat(Transliteration.of("Strauß")).isEqualTo("STRAUSS");
        assertThatThrownBy(() -> Transliteration.of("محمد")).isInstanceOf(IllegalArgumentException.class);
    }

    private static MrzContent content(String number, String personalNumber) {
        return new MrzContent(
                "UTO",
                number,
                "Eriksson",
                "Anna Maria",
                "UTO",
                LocalDate.of(1974, 8, 12),
                Sex.F,
                LocalDate.of(2012, 4, 15),
                personalNumber);
    }

    /** The French specimen that is printed in many textbooks. */
    @Test
    void the_french_card_has_its_own_two_lines() {
        MrzContent content = new MrzContent(
                "FRA",
                "880692310285",
                "Berthier",
                "Corinne",
                "FRA",
                LocalDate.of(1965, 12, 6),
                Sex.F,
                LocalDate.of(1998, 6, 1),
                "");
        assertThat(Mrz.frenchId(content).get(1)).startsWith("8806923102858CORINNE<<<<<<<6512068F");
    }

    /** ICAO 9303-6 appendix B and 9303-7 appendix B. */
    @Test
    void cards_and_visas_of_two_lines_are_those_of_the_standard() {
        MrzContent content = new MrzContent(
                "UTO",
                "D23145890",
                "Eriksson",
                "Anna Maria",
                "UTO",
                LocalDate.of(1974, 8, 12),
                Sex.F,
                LocalDate.of(2012, 4, 15),
                "");
        assertThat(Mrz.td2(content))
                .containsExactly("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
        MrzContent visa = new MrzContent(
                "UTO",
                "L8988901C",
                "Eriksson",
                "Anna Maria",
                "XXX",
                LocalDate.of(1940, 9, 7),
                Sex.F,
                LocalDate.of(1996, 12, 10),
                "6ZE184226B");
        assertThat(Mrz.mrvA(visa))
                .containsExactly(
                        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    }
}
