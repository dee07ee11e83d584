package io.proofline.vision.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MrzParserTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final MrzParser parser = new MrzParser(CLOCK);

    @Test
    void the_passport_of_icao_9303_part_4_is_read_whole() throws MrzFormatException {
        MachineReadableZone zone = parser.parse("""
                P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                L898902C36UTO7408122F1204159ZE184226B<<<<<10
                """);

        assertThat(zone.format()).isEqualTo(MrzFormat.TD3);
        assertThat(zone.documentCode()).isEqualTo("P");
        assertThat(zone.issuingState()).isEqualTo("UTO");
        assertThat(zone.surname()).isEqualTo("ERIKSSON");
        assertThat(zone.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(zone.documentNumber()).isEqualTo("L898902C3");
        assertThat(zone.nationality()).isEqualTo("UTO");
        assertThat(zone.birthDate()).contains(LocalDate.of(1974, 8, 12));
        assertThat(zone.sex()).isEqualTo('F');
        assertThat(zone.expiryDate()).contains(LocalDate.of(2012, 4, 15));
        assertThat(zone.optionalData()).isEqualTo("ZE184226B");
        assertThat(zone.valid()).isTrue();
        assertThat(zone.checkDigits().keySet())
                .containsExactly("document_number", "birth_date", "expiry_date", "personal_number", "composite");
    }

    static Stream<Arguments> soundZones() {
        return Stream.of(
                Arguments.of(MrzFormat.TD1, """
                        I<UTOD231458907<<<<<<<<<<<<<<<
                        7408122F1204159UTO<<<<<<<<<<<6
                        ERIKSSON<<ANNA<MARIA<<<<<<<<<<
                        """),
                Arguments.of(MrzFormat.TD2, """
                        I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
                        D231458907UTO7408122F1204159<<<<<<<6
                        """),
                Arguments.of(MrzFormat.MRV_A, """
                        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                        L8988901C4XXX4009078F96121096ZE184226B<<<<<<
                        """),
                Arguments.of(MrzFormat.MRV_B, """
                        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
                        L8988901C4XXX4009078F9612109<<<<<<<<
                        """),
                Arguments.of(MrzFormat.FRENCH_ID, """
                        IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<
                        9409923102854CORINNE<<<<<<<6512068F4
                        """));
    }

    @ParameterizedTest
    @MethodSource("soundZones")
    void the_examples_of_every_format_are_valid(MrzFormat format, String text) throws MrzFormatException {
        MachineReadableZone zone = parser.parse(text);

        assertThat(zone.format()).isEqualTo(format);
        assertThat(zone.violations()).isEmpty();
    }

    @Test
    void a_long_document_number_runs_over_into_the_optional_data() throws MrzFormatException {
        MachineReadableZone zone = parser.parse("""
                I<UTOD23145890<7349<<<<<<<<<<<
                3407127M9507122UTO<<<<<<<<<<<2
                STEVENSON<<PETER<JOHN<<<<<<<<<
                """);

        assertThat(zone.documentNumber()).isEqualTo("D23145890734");
        assertThat(zone.optionalData()).isEmpty();
        assertThat(zone.valid()).isTrue();
    }

    @Test
    void a_birth_year_is_never_in_the_future_and_an_expiry_is_within_fifty_years() {
        LocalDate today = LocalDate.of(2026, 6, 1);

        assertThat(MrzDates.birth("260601", today)).contains(LocalDate.of(2026, 6, 1));
        assertThat(MrzDates.birth("260602", today)).contains(LocalDate.of(1926, 6, 2));
        assertThat(MrzDates.expiry("760531", today)).contains(LocalDate.of(2076, 5, 31));
        assertThat(MrzDates.expiry("770101", today)).contains(LocalDate.of(1977, 1, 1));
        assertThat(MrzDates.birth("000229", today)).contains(LocalDate.of(2000, 2, 29));
    }

    @Test
    void an_unknown_day_of_birth_is_allowed_and_leaves_the_date_empty() throws MrzFormatException {
        String date = "7408<<";
        MachineReadableZone zone = parser.parse(List.of(
                "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
                "L8988901C4XXX" + date + CheckDigit.of(date) + "F9612109<<<<<<<<"));

        assertThat(zone.valid()).isTrue();
        assertThat(zone.birthDate()).isEmpty();
    }

    @Test
    void a_name_without_given_names_is_a_surname() {
        assertThat(MrzNames.of("ARKFREITH<<<<<<<<<<<<")).isEqualTo(new MrzNames("ARKFREITH", ""));
        assertThat(MrzNames.of("VAN<DER<MUELLEN<<JAN<PIET")).isEqualTo(new MrzNames("VAN DER MUELLEN", "JAN PIET"));
    }

    @Test
    void a_wrong_check_digit_is_named_with_its_place() throws MrzFormatException {
        MachineReadableZone zone = parser.parse("""
                P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
                L898902C36UTO7408123F1204159ZE184226B<<<<<10
                """);

        assertThat(zone.checkDigits()).containsEntry("birth_date", false).containsEntry("composite", false);
        assertThat(zone.violations())
                .contains(new MrzViolation(2, 20, MrzRule.CHECK_DIGIT, "birth_date"))
                .contains(new MrzViolation(2, 44, MrzRule.CHECK_DIGIT, "composite"));
    }

    @Test
    void a_digit_in_a_name_and_an_impossible_date_are_violations() throws MrzFormatException {
        String birth = "741312";
        MachineReadableZone zone = parser.parse(List.of(
                "V<UTOER1KSSON<<ANNA<MARIA<<<<<<<<<<<",
                "L8988901C4XXX" + birth + CheckDigit.of(birth) + "F9612109<<<<<<<<"));

        assertThat(zone.violations())
                .containsExactlyInAnyOrder(
                        new MrzViolation(1, 8, MrzRule.ALPHABET, "names"),
                        new MrzViolation(2, 14, MrzRule.DATE, "birth_date"));
    }

    static Stream<Arguments> misshapen() {
        return Stream.of(
                Arguments.of("", 0, 0, MrzRule.LINE_COUNT),
                Arguments.of("P<UTO", 0, 0, MrzRule.LINE_COUNT),
                Arguments.of("P<UTO\nL8989", 1, 0, MrzRule.LINE_LENGTH),
                Arguments.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO", 2, 0, MrzRule.LINE_LENGTH),
                Arguments.of(
                        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD23145890?UTO7408122F1204159<<<<<<<6",
                        2,
                        10,
                        MrzRule.CHARACTER));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void text_that_is_no_zone_is_refused_with_line_column_and_rule(String text, int line, int column, MrzRule rule) {
        MrzFormatException refused = catchThrowableOfType(MrzFormatException.class, () -> parser.parse(text));

        assertThat(refused.violation()).isEqualTo(new MrzViolation(line, column, rule, ""));
    }
}
