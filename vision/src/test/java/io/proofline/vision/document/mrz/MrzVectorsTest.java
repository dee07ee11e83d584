package io.proofline.vision.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Zones whose content is known because another composer than the parser's neighbours wrote them. */
class MrzVectorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final MrzParser parser = new MrzParser(CLOCK);

    static Stream<Arguments> passports() {
        return ComposedContents.of(130, 9, 14).map(content -> Arguments.of(content, Mrz.td3(content)));
    }

    static Stream<Arguments> cards() {
        return ComposedContents.of(130, 15, 11).map(content -> Arguments.of(content, Mrz.td1(content)));
    }

    @ParameterizedTest
    @MethodSource("passports")
    void a_passport_is_read_as_it_was_composed(MrzContent content, List<String> lines) throws MrzFormatException {
        assertRead(parser.parse(lines), content, MrzFormat.TD3);
        assertThat(parser.parse(lines).optionalData()).isEqualTo(content.personalNumber());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_read_as_it_was_composed(MrzContent content, List<String> lines) throws MrzFormatException {
        assertRead(parser.parse(lines), content, MrzFormat.TD1);
        assertThat(parser.parse(lines).optionalData()).isEqualTo(content.personalNumber());
    }

    @ParameterizedTest
    @MethodSource("passports")
    void every_wrong_check_digit_of_a_passport_is_named_with_its_column(MrzContent content, List<String> lines)
            throws MrzFormatException {
        for (MrzLayout.Check check : MrzLayout.of(MrzFormat.TD3).checks().values()) {
            MrzSpan digit = check.digit();
            if (lines.get(1).charAt(digit.from()) != '<') {
                MachineReadableZone zone = parser.parse(Mrz.withWrongDigit(lines, digit.line(), digit.from()));

                assertThat(zone.violations())
                        .extracting(MrzViolation::line, MrzViolation::column, MrzViolation::rule)
                        .contains(tuple(2, digit.from() + 1, MrzRule.CHECK_DIGIT));
            }
        }
    }

    /** ICAO 9303 parts 3 to 7; the number and the composite of part 3's appendix stand for its worked sums. */
    @ParameterizedTest
    @CsvSource({
        "520727, 3",
        "AB2134<<<, 5",
        "HA672242<658022549601086<<<<<<<<<<<<<<0, 8",
        "L898902C<, 3",
        "L898902C3, 6",
        "D23145890, 7",
        "D23145890734, 9",
        "740812, 2",
        "120415, 9",
        "ZE184226B<<<<<, 1",
        "D231458907<<<<<<<<<<<<<<<74081221204159<<<<<<<<<<<, 6",
        "D23145890774081221204159<<<<<<<, 6",
    })
    void the_worked_check_digits_of_the_standard_are_computed(String characters, char digit) {
        assertThat(CheckDigit.of(characters)).isEqualTo(digit);
    }

    @ParameterizedTest
    @CsvSource({
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, ERIKSSON, ANNA MARIA",
        "OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<, OCONNOR, ENYA SIOBHAN",
        "SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<, SMITH JONES, SUSIE MARGARET",
        "MARTIN<<VAN<DER<MUELLEN<JOHN<<<<<<<<<<<, MARTIN, VAN DER MUELLEN JOHN",
        "ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<, ARKFREITH, ''",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K",
        "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI, BENNELONG WOOLOOMOOLOO WARRANDYTE W, DI",
        "PAPANDROPOULOUS<<JONATHON<ALEC<<<<<<<<<, PAPANDROPOULOUS, JONATHON ALEC",
        "STEVENSON<<PETER<JOHN<<<<<<<<<<<<<<<<<<, STEVENSON, PETER JOHN",
    })
    void names_are_parted_as_part_3_writes_them(String field, String surname, String givenNames) {
        assertThat(MrzNames.of(field)).isEqualTo(new MrzNames(surname, givenNames));
    }

    static Stream<Arguments> broken() {
        String td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        String td3Data = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
        String td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<";
        String td2Data = "D231458907UTO7408122F1204159<<<<<<<6";
        String first = "I<UTOD231458907<<<<<<<<<<<<<<<";
        String second = "7408122F1204159UTO<<<<<<<<<<<6";
        String third = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        String visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        String visaData = "L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
        return Stream.of(
                broken(List.of("X" + td3.substring(1), td3Data), 1, 1, MrzRule.DOCUMENT_CODE),
                broken(List.of(td3.replace("UTO", "UT0"), td3Data), 1, 5, MrzRule.ALPHABET),
                broken(List.of(td3.replace("ANNA", "AN1A"), td3Data), 1, 18, MrzRule.ALPHABET),
                broken(List.of("P<UTO" + "<".repeat(39), td3Data), 1, 6, MrzRule.NAMES),
                broken(List.of(td3, td3Data.replace("UTO", "U7O")), 2, 12, MrzRule.ALPHABET),
                broken(List.of(td3, td3Data.replace("2F1", "2Q1")), 2, 21, MrzRule.ALPHABET),
                broken(List.of(td3, td3Data.replace("740812", "741312")), 2, 14, MrzRule.DATE),
                broken(List.of(td3, td3Data.replace("120415", "120431")), 2, 22, MrzRule.DATE),
                broken(List.of(td3, td3Data.replace("740812", "74O812")), 2, 16, MrzRule.ALPHABET),
                broken(List.of(td3, td3Data.replace("C36", "C37")), 2, 10, MrzRule.CHECK_DIGIT),
                broken(List.of(td3, td3Data.replace("<<10", "<<20")), 2, 43, MrzRule.CHECK_DIGIT),
                broken(List.of(td3, td3Data.replace("<<10", "<<11")), 2, 44, MrzRule.CHECK_DIGIT),
                broken(List.of(td2, td2Data.replace("907U", "908U")), 2, 10, MrzRule.CHECK_DIGIT),
                broken(List.of(td2, td2Data.replace("<6", "<7")), 2, 36, MrzRule.CHECK_DIGIT),
                broken(List.of(td2.replace("MARIA", "MAR1A"), td2Data), 1, 24, MrzRule.ALPHABET),
                broken(List.of(first, second.replace("<6", "<5"), third), 2, 30, MrzRule.CHECK_DIGIT),
                broken(List.of(first, second.replace("122F", "123F"), third), 2, 7, MrzRule.CHECK_DIGIT),
                broken(List.of(first, second.replace("740812", "740832"), third), 2, 1, MrzRule.DATE),
                broken(List.of(first, second, "<" + third.substring(1)), 3, 1, MrzRule.NAMES),
                broken(List.of(first, second, third.replace("ANNA", "4NNA")), 3, 11, MrzRule.ALPHABET),
                broken(List.of(first.replace("D23145890", "D23145891"), second, third), 1, 15, MrzRule.CHECK_DIGIT),
                broken(List.of(visa, visaData.replace("1C4", "1C5")), 2, 10, MrzRule.CHECK_DIGIT),
                broken(List.of(visa, visaData.replace("8F9", "9F9")), 2, 20, MrzRule.CHECK_DIGIT),
                broken(List.of(visa, visaData.replace("961210", "961310")), 2, 22, MrzRule.DATE));
    }

    private static Arguments broken(List<String> lines, int line, int column, MrzRule rule) {
        return Arguments.of(lines, line, column, rule);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_is_named_with_its_line_and_column(List<String> lines, int line, int column, MrzRule rule)
            throws MrzFormatException {
        assertThat(parser.parse(lines).violations())
                .extracting(MrzViolation::line, MrzViolation::column, MrzViolation::rule)
                .contains(tuple(line, column, rule));
    }

    private static void assertRead(MachineReadableZone zone, MrzContent content, MrzFormat format) {
        assertThat(zone.format()).isEqualTo(format);
        assertThat(zone.violations()).isEmpty();
        assertThat(zone.issuingState()).isEqualTo(content.issuingState());
        assertThat(zone.nationality()).isEqualTo(content.nationality());
        assertThat(zone.documentNumber()).isEqualTo(content.documentNumber());
        assertThat(zone.birthDate()).contains(content.birthDate());
        assertThat(zone.expiryDate()).contains(content.expiryDate());
        assertThat(zone.sex()).isEqualTo(content.sex().name().charAt(0));
        assertThat(zone.surname()).isNotEmpty().matches("[A-Z ]+");
    }
}
